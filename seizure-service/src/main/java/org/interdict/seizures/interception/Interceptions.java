package org.interdict.seizures.interception;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.interdict.kit.json.Fingerprint;
import org.interdict.kit.sql.RowSet;
import org.interdict.seizures.casework.CaseFile;
import org.interdict.seizures.casework.CaseTable;
import org.interdict.seizures.casework.KeptJson;
import org.jdbi.v3.core.Jdbi;

/** The interceptions on record. */
@Singleton
final class Interceptions implements CaseFile<Interception> {
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
        return jdbi.withHandle(handle -> table.addNew(handle, COLUMNS, TYPED_COLUMNS, rows(interceptions)));
    }

    @Override
    public void replace(Interception before, Interception after) {
        jdbi.useHandle(handle -> {
            table.keepVersion(handle, before, fingerprintOf(before), json.write(before));
            table.replace(handle, after.id(), COLUMNS, TYPED_COLUMNS, rows(List.of(after)));
        });
    }

    @Override
    public CaseTable table() {
        return table;
    }

    @Override
    public Interception kept(String content) {
        return json.read(content, Interception.class);
    }

    @Override
    public List<Interception> load(List<UUID> ids) {
        Map<UUID, Interception> found = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("select i.content from interception i where i.id = any(:ids)")
                .bindArray("ids", UUID.class, ids.toArray())
                .mapTo(String.class)
                .forEach(content -> {
                    Interception interception = kept(content);
                    found.put(interception.id(), interception);
                }));
        return ids.stream().map(found::get).toList();
    }

    private String rows(Collection<Interception> interceptions) {
        return rowSet.of(interceptions.stream()
                .map(interception ->
                        InterceptionRow.of(interception, fingerprintOf(interception), json.write(interception)))
                .toList());
    }
}
