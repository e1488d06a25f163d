package org.interdict.seizures.seizure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.interdict.kit.sql.RowSet;
import org.interdict.kit.sql.Snapshot;
import org.interdict.seizures.casework.CaseFile;
import org.interdict.seizures.casework.CaseTable;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The seizures on record. */
@Singleton
final class Seizures implements PanacheRepositoryBase<SeizureRow, UUID>, CaseFile<Seizure> {
    private static final String COLUMNS = """
            id, version, status, unit, unit_type, reference, seized_on, seized_at, place, country, direction, traffic_type,
            channels, transport_mode, container_number, vessel_imo, flight_number, document_number, origin, departure,
            transit, destination, detection_method, detection_sources, detection_alert, concealment, persons, operation,
            initiatives, narrative, recorded_at, recorded_by, change, changed_at, changed_by, reason, fingerprint""";

    private static final String TYPED_COLUMNS = """
            id uuid, version bigint, status text, unit text, unit_type text, reference text, seized_on date,
            seized_at text, place text, country text, direction text, traffic_type text, channels text[],
            transport_mode text, container_number text, vessel_imo text, flight_number text, document_number text,
            origin text, departure text, transit text[], destination text, detection_method text,
            detection_sources text[], detection_alert uuid, concealment text, persons jsonb, operation text,
            initiatives text[], narrative text, recorded_at timestamptz, recorded_by text, change text,
            changed_at timestamptz, changed_by text, reason text, fingerprint text""";

    private final Jdbi jdbi;
    private final RowSet rowSet;
    private final SeizureRows rows;
    private final CaseTable table;

    Seizures(Jdbi jdbi, RowSet rowSet, SeizureRows rows) {
        this.jdbi = jdbi;
        this.rowSet = rowSet;
        this.rows = rows;
        this.table = new CaseTable(jdbi, "seizure", "s");
    }

    @Override
    public String fingerprintOf(Seizure seizure) {
        return rows.fingerprintOf(seizure);
    }

    /** Adds those whose natural key is free, and says which they were; two round trips, whether one or thousands. */
    @Override
    public Set<UUID> addNew(Collection<Seizure> seizures) {
        return jdbi.withHandle(handle -> {
            Set<UUID> added = table.addNew(handle, COLUMNS, TYPED_COLUMNS, rowSet(seizures));
            addItems(
                    handle,
                    seizures.stream()
                            .filter(seizure -> added.contains(seizure.id()))
                            .toList());
            return added;
        });
    }

    /**
     * Lets this transaction give up soon where another one, such as that of an import, is about to record the same: those who
     * share it have nothing to do with that.
     */
    void waitForOthersBriefly() {
        jdbi.useHandle(handle -> handle.execute("set local lock_timeout = '200ms'"));
    }

    @Override
    public void replace(Seizure before, Seizure after) {
        jdbi.useHandle(handle -> {
            table.keepVersion(handle, before, fingerprintOf(before), rows.kept(before));
            table.replace(handle, after.id(), COLUMNS, TYPED_COLUMNS, rowSet(List.of(after)));
            handle.createUpdate("delete from seizure_item where seizure_id = :id")
                    .bind("id", after.id())
                    .execute();
            addItems(handle, List.of(after));
        });
    }

    private String rowSet(Collection<Seizure> seizures) {
        return rowSet.of(seizures.stream().map(rows::row).toList());
    }

    private void addItems(Handle handle, Collection<Seizure> seizures) {
        if (seizures.isEmpty()) {
            return;
        }
        handle.createUpdate("""
                        insert into seizure_item (
                               seizure_id, position, commodity, commodity_group, description, quantity,
                               quantity_unit, quantity_quality, measure, normalized_quantity, hs_code, species, firearm)
                        select seizure_id, position, commodity, commodity_group, description, quantity,
                               quantity_unit, quantity_quality, measure, normalized_quantity, hs_code, species, firearm
                          from json_to_recordset(cast(:rows as json)) as row (
                               seizure_id uuid, position int, commodity text, commodity_group text,
                               description text, quantity numeric, quantity_unit text, quantity_quality text,
                               measure text, normalized_quantity numeric, hs_code text, species jsonb, firearm jsonb)
                        """)
                .bind(
                        "rows",
                        rowSet.of(seizures.stream()
                                .flatMap(seizure -> rows.itemRows(seizure).stream())
                                .toList()))
                .execute();
    }

    @Override
    public CaseTable table() {
        return table;
    }

    @Override
    public Seizure kept(String content) {
        return rows.kept(content);
    }

    @Override
    public List<Seizure> load(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, SeizureRow> found = new HashMap<>();
        find("from SeizureRow s left join fetch s.items where s.id in ?1", ids)
                .list()
                .forEach(row -> found.put(row.id, row));
        return ids.stream().map(found::get).map(rows::seizure).toList();
    }

    /** All that were selected, read one by one as they are taken. */
    Stream<Seizure> each(Snapshot snapshot, SeizureSelection selection) {
        return selection
                .each(snapshot, """
                        to_jsonb(s) || jsonb_build_object('persons', cast(s.persons as text)) as record,
                        (select jsonb_agg(
                                    to_jsonb(i) || jsonb_build_object(
                                        'species', cast(i.species as text), 'firearm', cast(i.firearm as text))
                                    order by i.position)
                           from seizure_item i
                          where i.seizure_id = s.id) as items
                        """, "")
                .map((row, context) -> {
                    SeizureRow seizure = rowSet.row(row.getString("record"), SeizureRow.class);
                    seizure.items = List.of(rowSet.row(row.getString("items"), SeizureItemRow[].class));
                    return rows.seizure(seizure);
                })
                .stream();
    }
}
