package org.interdict.seizures.casework;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The repository of one kind of record. */
public interface CaseFile<T extends CaseRecord> {
    /** Adds those whose natural key is free, and says which they were. */
    Set<UUID> addNew(Collection<T> records);

    /** Puts a later version in the place of one that this transaction has locked, and keeps the earlier one. */
    void replace(T before, T after);

    /** The records of these natural keys, whoever may see them: how a resend is answered. */
    Map<NaturalKey, Recorded> recorded(Collection<NaturalKey> keys);

    T get(UUID id);

    /** Equal for records that say the same. */
    String fingerprintOf(T record);
}
