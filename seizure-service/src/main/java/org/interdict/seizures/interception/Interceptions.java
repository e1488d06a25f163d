package org.interdict.seizures.interception;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.interdict.kit.json.Fingerprint;
import org.interdict.kit.sql.RowSet;
import org.interdict.seizures.casework.CaseFile;
import org.interdict.seizures.casework.CaseFilter;
import org.interdict.seizures.casework.CaseTable;
import org.interdict.seizures.casework.CaseWalk;
import org.interdict.seizures.casework.KeptJson;
import org.interdict.seizures.casework.NaturalKey;
import org.interdict.seizures.casework.Recorded;
import org.interdict.seizures.casework.VersionWalk;
import org.interdict.seizures.visibility.Sight;
import org.jdbi.v3.core.Jdbi;

/** The interceptions on record. */
@Singleton
final class Interceptions implements CaseFile<Interception> {
    /** Everybody inserts in one order: two uploads of the same records would lock each other out otherwise. */
    private static final Comparator<Interception> BY_NATURAL_KEY =
            Comparator.comparing(Interception::unit).thenComparing(Interception::reference);

    private static final String COLUMNS = """
            id, version, status, unit, unit_type, reference, intercepted_on, country, channels, flow, outcome,
            recorded_at, recorded_by, changed_at, reason, fingerprint, content""";

    private static final String TYPED_COLUMNS = """
            id uuid, version bigint, status text, unit text, unit_type text, reference text, intercepted_on date,
            country text, channels text[], flow text, outcome text, recorded_at timestamptz, recorded_by text,
            changed_at timestamptz, reason text, fingerprint text, content jsonb""";

    private final Jdbi jdbi;
    private final RowSet rowSet;
    private final KeptJson json;
    private final Fingerprint fingerprint;
    private final CaseTable table;

    Interceptions(Jdbi jdbi, RowSet rowSet, KeptJson json, Fingerprint fingerprint) {
        this.jdbi = jdbi;
        this.rowSet = rowSet;
        this.json = json;
        this.fingerprint = fingerprint;
        this.table = new CaseTable(jdbi, "interception", "i");
    }

    @Override
    public String fingerprintOf(Interception interception) {
        return fingerprint.of(interception.content());
    }

    @Override
    public Set<UUID> addNew(Collection<Interception> interceptions) {
        return jdbi.withHandle(handle ->
                new HashSet<>(handle.createQuery("""
                        insert into interception (%s)
                        select %s
                          from jsonb_to_recordset(cast(:rows as jsonb)) as row (%s)
                        on conflict on constraint interception_natural_key do nothing
                        returning id
                        """.formatted(COLUMNS, COLUMNS, TYPED_COLUMNS))
                        .bind(
                                "rows",
                                rowSet.of(interceptions.stream()
                                        .sorted(BY_NATURAL_KEY)
                                        .map(this::row)
                                        .toList()))
                        .mapTo(UUID.class)
                        .list()));
    }

    @Override
    public void replace(Interception before, Interception after) {
        jdbi.useHandle(handle -> {
            table.keepVersion(handle, before, fingerprintOf(before), json.write(before));
            handle.createUpdate("""
                            update interception
                               set (%s) = (
                                   select %s
                                     from jsonb_to_recordset(cast(:rows as jsonb)) as row (%s))
                             where id = :id
                            """.formatted(COLUMNS, COLUMNS, TYPED_COLUMNS))
                    .bind("rows", rowSet.of(List.of(row(after))))
                    .bind("id", after.id())
                    .execute();
        });
    }

    /** The record, if it is there and in sight. */
    Optional<Interception> find(UUID id, Sight sight) {
        return table.find(id, sight).map(this::get);
    }

    /** The same, locked until the transaction ends. */
    Optional<Interception> findToChange(UUID id, Sight sight) {
        return table.findToChange(id, sight).map(this::get);
    }

    /** The versions before this one that were in sight, oldest first. */
    List<Interception> versionsBefore(Interception interception, Sight sight, VersionWalk walk) {
        return table.versionsBefore(interception, sight, walk.after(), walk.oneMore()).stream()
                .map(this::interception)
                .toList();
    }

    @Override
    public Map<NaturalKey, Recorded> recorded(Collection<NaturalKey> keys) {
        return table.recorded(keys);
    }

    @Override
    public Interception get(UUID id) {
        return load(List.of(id)).get(0);
    }

    /** Records in sight, in the order that the walk says. */
    List<Interception> list(CaseFilter filter, Sight sight, CaseWalk walk, int limit) {
        return load(table.list(filter, sight, walk, limit));
    }

    /** In the order of the ids. */
    private List<Interception> load(List<UUID> ids) {
        Map<UUID, Interception> found = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("select i.content from interception i where i.id = any(:ids)")
                .bindArray("ids", UUID.class, ids.toArray())
                .mapTo(String.class)
                .forEach(content -> {
                    Interception interception = interception(content);
                    found.put(interception.id(), interception);
                }));
        return ids.stream().map(found::get).toList();
    }

    private InterceptionRow row(Interception interception) {
        return InterceptionRow.of(interception, fingerprintOf(interception), json.write(interception));
    }

    private Interception interception(String content) {
        return json.read(content, Interception.class);
    }
}
