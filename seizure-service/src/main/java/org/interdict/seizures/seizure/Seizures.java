package org.interdict.seizures.seizure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
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
import org.interdict.kit.sql.RowSet;
import org.interdict.seizures.visibility.Sight;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** The seizures on record. */
@Singleton
final class Seizures implements PanacheRepositoryBase<SeizureRow, UUID> {
    /** Everybody inserts in one order: two uploads of the same records would lock each other out otherwise. */
    private static final Comparator<Seizure> BY_NATURAL_KEY =
            Comparator.comparing(Seizure::unit).thenComparing(Seizure::reference);

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
                        insert into seizure (
                               id, version, status, unit, unit_type, reference, seized_on, seized_at, place, country,
                               direction, traffic_type, channels, transport_mode, container_number, vessel_imo,
                               flight_number, document_number, origin, departure, transit, destination,
                               detection_method, detection_sources, detection_alert, concealment, persons, operation,
                               initiatives, narrative, recorded_at, recorded_by, fingerprint)
                        select id, version, status, unit, unit_type, reference, seized_on, seized_at, place, country,
                               direction, traffic_type, channels, transport_mode, container_number, vessel_imo,
                               flight_number, document_number, origin, departure, transit, destination,
                               detection_method, detection_sources, detection_alert, concealment, persons, operation,
                               initiatives, narrative, recorded_at, recorded_by, fingerprint
                          from jsonb_to_recordset(cast(:rows as jsonb)) as row (
                               id uuid, version bigint, status text, unit text, unit_type text, reference text,
                               seized_on date, seized_at text, place text, country text, direction text,
                               traffic_type text, channels text[], transport_mode text, container_number text,
                               vessel_imo text, flight_number text, document_number text, origin text,
                               departure text, transit text[], destination text, detection_method text,
                               detection_sources text[], detection_alert uuid, concealment text, persons jsonb,
                               operation text, initiatives text[], narrative text, recorded_at timestamptz,
                               recorded_by text, fingerprint text)
                        on conflict on constraint seizure_natural_key do nothing
                        returning id
                        """)
                .bind(
                        "rows",
                        rowSet.of(seizures.stream()
                                .sorted(BY_NATURAL_KEY)
                                .map(rows::row)
                                .toList()))
                .mapTo(UUID.class)
                .list());
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
                          from jsonb_to_recordset(cast(:rows as jsonb)) as row (
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
        return jdbi.withHandle(handle -> sight.bindTo(handle.createQuery(
                                "select s.id from seizure s where s.id = :id and " + Sight.ofRecord("s")))
                        .bind("id", id)
                        .mapTo(UUID.class)
                        .findOne())
                .flatMap(found -> load(List.of(found)).stream().findFirst());
    }

    /** The records of these natural keys, whoever may see them: how a resend is answered. */
    Map<NaturalKey, Recorded> recorded(Collection<NaturalKey> keys) {
        Map<NaturalKey, Recorded> recorded = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        select s.unit, s.reference, s.id, s.fingerprint
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
                        new Recorded(row.getObject("id", UUID.class), row.getString("fingerprint"))))
                .list());
        return recorded;
    }

    Seizure get(UUID id) {
        return load(List.of(id)).get(0);
    }

    /** Records in sight, in the order in which they were recorded. */
    List<Seizure> list(SeizureFilter filter, Sight sight, Optional<UUID> after, int limit) {
        List<UUID> ids = jdbi.withHandle(handle -> {
            Query query =
                    handle.createQuery("select s.id from seizure s where " + Sight.ofRecord("s") + filter.conditions()
                            + (after.isPresent() ? " and s.id > :after" : "") + " order by s.id limit :limit");
            after.ifPresent(id -> query.bind("after", id));
            return filter.bindTo(sight.bindTo(query))
                    .bind("limit", limit)
                    .mapTo(UUID.class)
                    .list();
        });
        return load(ids);
    }

    private List<Seizure> load(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return find("from SeizureRow s left join fetch s.items where s.id in ?1 order by s.id", ids).stream()
                .map(rows::seizure)
                .toList();
    }

    /** What makes a seizure the same seizure. */
    record NaturalKey(String unit, String reference) {
        static NaturalKey of(Seizure seizure) {
            return new NaturalKey(seizure.unit(), seizure.reference());
        }
    }

    /** A record that has a natural key already, with the fingerprint of what was said then. */
    record Recorded(UUID id, String fingerprint) {}
}
