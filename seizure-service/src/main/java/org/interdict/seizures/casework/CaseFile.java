package org.interdict.seizures.casework;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.interdict.kit.http.VersionWalk;
import org.interdict.seizures.visibility.Sight;

/** The repository of one kind of record. */
public interface CaseFile<T extends CaseRecord> {
    CaseTable table();

    /** Adds, in this order, those whose natural key is free, and says which they were. */
    Set<UUID> addNew(Collection<T> records);

    /** Puts a later version in the place of one that this transaction has locked, and keeps the earlier one. */
    void replace(T before, T after);

    /** Records that are there, in the order of their ids. */
    List<T> load(List<UUID> ids);

    /** A version from the JSON in which it was kept. */
    T kept(String content);

    /** Equal for records that say the same. */
    String fingerprintOf(T record);

    default T get(UUID id) {
        return load(List.of(id)).get(0);
    }

    /** The record, if it is there and in sight, also in the version that was read after it was found. */
    default Optional<T> find(UUID id, Sight sight) {
        return table().find(id, sight).map(this::get).filter(record -> record.isIn(sight));
    }

    /** The same, locked until the transaction ends. */
    default Optional<T> findToChange(UUID id, Sight sight) {
        return table().findToChange(id, sight).map(this::get);
    }

    /** The versions before this one that were in sight, oldest first. */
    default List<T> versionsBefore(T record, Sight sight, VersionWalk walk) {
        return table().versionsBefore(record, sight, walk.after(), walk.oneMore()).stream()
                .map(this::kept)
                .toList();
    }

    /** The records of these natural keys, whoever may see them: how a resend is answered. */
    default Map<NaturalKey, Recorded> recorded(Collection<NaturalKey> keys) {
        return table().recorded(keys);
    }

    /** Records in sight, in the order that the walk says; found and read in one snapshot, for they change meanwhile. */
    default List<T> list(CaseFilter filter, Sight sight, CaseWalk walk, int limit) {
        return QuarkusTransaction.requiringNew().call(() -> {
            table().takeSnapshot();
            return load(table().list(filter, sight, walk, limit));
        });
    }
}
