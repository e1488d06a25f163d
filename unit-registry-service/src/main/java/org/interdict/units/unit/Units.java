package org.interdict.units.unit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.interdict.contracts.codes.UnitTool;
import org.interdict.kit.json.Fingerprint;
import org.interdict.kit.sql.RowSet;
import org.jdbi.v3.core.Jdbi;

/** The units of the registry. */
@Singleton
final class Units implements PanacheRepositoryBase<UnitRow, String> {
    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final RowSet rowSet;
    private final Fingerprint fingerprint;

    Units(Jdbi jdbi, ObjectMapper json, RowSet rowSet, Fingerprint fingerprint) {
        this.jdbi = jdbi;
        this.json = json;
        this.rowSet = rowSet;
        this.fingerprint = fingerprint;
    }

    /** Adds those whose code is free, and says which they were. */
    Set<UnitCode> addNew(Collection<Unit> units, String recordedBy, Instant now) {
        // Everybody inserts in one order: two uploads of the same units would lock each other out otherwise.
        List<UnitRow> rows = units.stream()
                .sorted(Comparator.comparing(unit -> unit.code().value()))
                .map(unit -> row(unit, recordedBy, now))
                .toList();
        return jdbi.withHandle(handle -> new HashSet<>(handle.createQuery("""
                        insert into unit (
                               code, version, name, type, status, country, place, agencies, channels, established_on,
                               closed_on, womens_network, lat, lon, recorded_at, recorded_by, fingerprint)
                        select code, version, name, type, status, country, place, agencies, channels, established_on,
                               closed_on, womens_network, lat, lon, recorded_at, recorded_by, fingerprint
                          from json_to_recordset(cast(:rows as json)) as row (
                               code text, version bigint, name text, type text, status text, country text, place text,
                               agencies jsonb, channels text[], established_on date, closed_on date,
                               womens_network boolean, lat numeric, lon numeric, recorded_at timestamptz,
                               recorded_by text, fingerprint text)
                        on conflict (code) do nothing
                        returning code
                        """)
                .bind("rows", rowSet.of(rows))
                .map((row, context) -> new UnitCode(row.getString("code")))
                .list()));
    }

    Optional<Unit> find(UnitCode code) {
        return findByIdOptional(code.value()).map(this::unit);
    }

    /** The fingerprint of what was said when each of these units was registered. */
    Map<UnitCode, String> fingerprints(Collection<UnitCode> codes) {
        Map<UnitCode, String> known = new HashMap<>();
        list("code in ?1", codes.stream().map(UnitCode::value).toList())
                .forEach(row -> known.put(new UnitCode(row.code), row.fingerprint));
        return known;
    }

    String fingerprintOf(Unit unit) {
        return fingerprint.of(unit.content());
    }

    /** Units by code, at most {@code limit} of them. */
    List<Unit> list(UnitFilter filter, Optional<UnitCode> after, int limit) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        Parameters parameters = new Parameters();
        if (!filter.countries().isEmpty()) {
            conditions.add("country in :countries");
            parameters.and("countries", filter.countries());
        }
        if (!filter.types().isEmpty()) {
            conditions.add("type in :types");
            parameters.and("types", filter.types());
        }
        if (!filter.statuses().isEmpty()) {
            conditions.add("status in :statuses");
            parameters.and("statuses", filter.statuses());
        }
        after.ifPresent(code -> {
            conditions.add("code > :after");
            parameters.and("after", code.value());
        });
        return find(String.join(" and ", conditions), Sort.by("code"), parameters).page(0, limit).stream()
                .map(this::unit)
                .toList();
    }

    private UnitRow row(Unit unit, String recordedBy, Instant now) {
        UnitRow row = new UnitRow();
        row.code = unit.code().value();
        row.version = unit.version();
        row.name = unit.name();
        row.type = unit.type();
        row.status = unit.status();
        row.country = unit.country();
        row.place = unit.place();
        row.agencies = write(unit.agencies());
        row.channels = unit.channels().stream().map(UnitTool::name).toArray(String[]::new);
        row.establishedOn = unit.establishedOn();
        row.closedOn = unit.closedOn();
        row.womensNetwork = unit.womensNetwork();
        Optional.ofNullable(unit.position()).ifPresent(position -> {
            row.lat = position.lat();
            row.lon = position.lon();
        });
        row.recordedAt = now;
        row.recordedBy = recordedBy;
        row.fingerprint = fingerprintOf(unit);
        return row;
    }

    private Unit unit(UnitRow row) {
        return new Unit(
                new UnitCode(row.code),
                row.version,
                row.name,
                row.type,
                row.status,
                row.country,
                row.place,
                readAgencies(row.agencies),
                Stream.of(row.channels).map(UnitTool::valueOf).toList(),
                row.establishedOn,
                row.closedOn,
                row.womensNetwork,
                row.lat == null ? null : new Position(row.lat, row.lon));
    }

    private String write(List<UnitAgency> agencies) {
        try {
            return json.writeValueAsString(agencies);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<UnitAgency> readAgencies(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
