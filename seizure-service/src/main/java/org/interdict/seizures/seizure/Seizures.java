package org.interdict.seizures.seizure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.interdict.kit.sql.RowSet;
import org.interdict.seizures.visibility.Sight;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The seizures on record. */
@Singleton
final class Seizures implements PanacheRepositoryBase<SeizureRow, UUID> {
    /** Everybody inserts in one order: two uploads of the same records would lock each other out otherwise. */
    private static final Comparator<Seizure> BY_NATURAL_KEY =
            Comparator.comparing(Seizure::unit).thenComparing(Seizure::reference);

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

    Seizures(Jdbi jdbi, RowSet rowSet, SeizureRows rows) {
        this.jdbi = jdbi;
        this.rowSet = rowSet;
        this.rows = rows;
    }

    /** Adds those whose natural key is free, and says which they were; two round trips, whether one or thousands. */
    Set<UUID> addNew(Collection<Seizure> seizures) {
        return jdbi.withHandle(handle -> {
            Set<UUID> added = addRecords(handle, seizures);
            addItems(
                    handle,
                    seizures.stream()
                            .filter(seizure -> added.contains(seizure.id()))
                            .toList());
            return added;
        });
    }

    private Set<UUID> addRecords(Handle handle, Collection<Seizure> seizures) {
        return new HashSet<>(handle.createQuery("""
                        insert into seizure (%s)
                        select %s
                          from json_to_recordset(cast(:rows as json)) as row (%s)
                        on conflict on constraint seizure_natural_key do nothing
                        returning id
                        """.formatted(COLUMNS, COLUMNS, TYPED_COLUMNS))
                .bind(
                        "rows",
                        rowSet.of(seizures.stream()
                                .sorted(BY_NATURAL_KEY)
                                .map(rows::row)
                                .toList()))
                .mapTo(UUID.class)
                .list());
    }

    /** Puts a later version in the place of one that this transaction has locked, and keeps the earlier one. */
    void replace(Seizure before, Seizure after) {
        jdbi.useHandle(handle -> {
            keepVersion(handle, before);
            handle.createUpdate("""
                            update seizure
                               set (%s) = (
                                   select %s
                                     from json_to_recordset(cast(:rows as json)) as row (%s))
                             where id = :id
                            """.formatted(COLUMNS, COLUMNS, TYPED_COLUMNS))
                    .bind("rows", rowSet.of(List.of(rows.row(after))))
                    .bind("id", after.id())
                    .execute();
            handle.createUpdate("delete from seizure_item where seizure_id = :id")
                    .bind("id", after.id())
                    .execute();
            addItems(handle, List.of(after));
        });
    }

    private void keepVersion(Handle handle, Seizure seizure) {
        handle.createUpdate("""
                        insert into seizure_version (
                               seizure_id, version, unit, channels, recorded_by, fingerprint, content)
                        values (:id, :version, :unit, :channels, :recordedBy, :fingerprint, cast(:content as jsonb))
                        """)
                .bind("id", seizure.id())
                .bind("version", seizure.version())
                .bind("unit", seizure.unit())
                .bindArray(
                        "channels",
                        String.class,
                        seizure.channels().stream().map(Enum::name).toArray())
                .bind("recordedBy", seizure.recordedBy())
                .bind("fingerprint", rows.fingerprintOf(seizure))
                .bind("content", rows.kept(seizure))
                .execute();
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

    /** The record, if it is there and in sight: the two are one question, so that no answer tells them apart. */
    Optional<Seizure> find(UUID id, Sight sight) {
        return find(id, sight, "");
    }

    /** The same, locked until the transaction ends: who changes it next builds on what this change makes of it. */
    Optional<Seizure> findToChange(UUID id, Sight sight) {
        return find(id, sight, " for update");
    }

    private Optional<Seizure> find(UUID id, Sight sight, String lock) {
        return jdbi.withHandle(handle -> sight.bindTo(handle.createQuery(
                                "select s.id from seizure s where s.id = :id and " + Sight.ofRecord("s") + lock))
                        .bind("id", id)
                        .mapTo(UUID.class)
                        .findOne())
                .flatMap(found -> load(List.of(found)).stream().findFirst());
    }

    /** The versions before this one that were in sight, oldest first. */
    List<Seizure> versionsBefore(Seizure seizure, Sight sight, long after, int limit) {
        return jdbi.withHandle(handle -> sight.bindTo(handle.createQuery("""
                        select v.content
                          from seizure_version v
                         where v.seizure_id = :id and v.version > :after and v.version < :before
                           and %s
                         order by v.version
                         limit :limit
                        """.formatted(Sight.ofRecord("v"))))
                .bind("id", seizure.id())
                .bind("after", after)
                .bind("before", seizure.version())
                .bind("limit", limit)
                .mapTo(String.class)
                .map(rows::kept)
                .list());
    }

    /** The records of these natural keys, whoever may see them: how a resend is answered. */
    Map<NaturalKey, Recorded> recorded(Collection<NaturalKey> keys) {
        Map<NaturalKey, Recorded> recorded = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        select s.unit, s.reference, s.id,
                               array(select v.fingerprint from seizure_version v where v.seizure_id = s.id)
                               || s.fingerprint as fingerprints
                          from seizure s
                          join unnest(:units, :references) as key (unit, reference)
                            on key.unit = s.unit and key.reference = s.reference
                        """)
                .bindArray(
                        "units",
                        String.class,
                        keys.stream().map(NaturalKey::unit).toArray())
                .bindArray(
                        "references",
                        String.class,
                        keys.stream().map(NaturalKey::reference).toArray())
                .map((row, context) -> recorded.put(
                        new NaturalKey(row.getString("unit"), row.getString("reference")),
                        new Recorded(row.getObject("id", UUID.class), Set.copyOf(Arrays.asList((String[])
                                row.getArray("fingerprints").getArray())))))
                .list());
        return recorded;
    }

    Seizure get(UUID id) {
        return load(List.of(id)).get(0);
    }

    /** Records in sight, in the order that the walk says. */
    List<Seizure> list(SeizureFilter filter, Sight sight, SeizureWalk walk, int limit) {
        List<UUID> ids = jdbi.withHandle(handle -> walk.bindTo(filter.bindTo(sight.bindTo(handle.createQuery(
                        """
                                        select s.id
                                          from seizure s
                                         where %s%s%s
                                         order by %s
                                         limit :limit
                                        """.formatted(Sight.ofRecord("s"), filter.conditions(), walk.condition(), walk.orderBy())))))
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
        return load(ids);
    }

    /** In the order of the ids. */
    private List<Seizure> load(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, SeizureRow> found = new HashMap<>();
        find("from SeizureRow s left join fetch s.items where s.id in ?1", ids)
                .list()
                .forEach(row -> found.put(row.id, row));
        return ids.stream().map(found::get).map(rows::seizure).toList();
    }

    /** What makes a seizure the same seizure. */
    record NaturalKey(String unit, String reference) {
        static NaturalKey of(Seizure seizure) {
            return new NaturalKey(seizure.unit(), seizure.reference());
        }
    }

    /** A record that has a natural key already, with the fingerprints of everything that was ever said of it. */
    record Recorded(UUID id, Set<String> fingerprints) {}
}
