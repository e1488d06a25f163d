package org.interdict.units.unit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.interdict.contracts.codes.UnitTool;
import org.interdict.kit.json.Fingerprint;
import org.interdict.kit.sql.RowSet;

/** Makes rows of units and units of rows. */
@Singleton
final class UnitRows {
    private final ObjectMapper json;
    private final RowSet rowSet;
    private final Fingerprint fingerprint;

    UnitRows(ObjectMapper json, RowSet rowSet, Fingerprint fingerprint) {
        this.json = json;
        this.rowSet = rowSet;
        this.fingerprint = fingerprint;
    }

    String fingerprintOf(Unit unit) {
        return fingerprint.of(unit.content());
    }

    /** Units as the one parameter of a statement. */
    String rowSet(List<Unit> units) {
        return rowSet.of(units.stream().map(this::row).toList());
    }

    /** A unit from the JSON of its row, in which {@code agencies} and {@code life} are texts. */
    Unit unit(String row) {
        return unit(rowSet.row(row, UnitRow.class));
    }

    Unit unit(UnitRow row) {
        return new Unit(
                new UnitCode(row.code),
                row.version,
                new UnitDetails(
                        row.name,
                        row.type,
                        row.country,
                        row.place,
                        read(row.agencies, new TypeReference<>() {}),
                        Stream.of(row.channels).map(UnitTool::valueOf).toList(),
                        row.womensNetwork,
                        row.lat == null ? null : new Position(row.lat, row.lon)),
                new Life(read(row.life, new TypeReference<>() {})),
                new Change(
                        row.change,
                        row.changedOn,
                        row.changedAt,
                        row.changedBy,
                        row.reason,
                        List.of(row.changedMembers)));
    }

    private UnitRow row(Unit unit) {
        UnitDetails details = unit.details();
        UnitRow row = new UnitRow();
        row.code = unit.code().value();
        row.version = unit.version();
        row.name = details.name();
        row.type = details.type();
        row.status = unit.status();
        row.country = details.country();
        row.place = details.place();
        row.agencies = write(details.agencies());
        row.channels = details.channels().stream().map(UnitTool::name).toArray(String[]::new);
        row.establishedOn = unit.life().establishedOn();
        row.closedOn = unit.life().closedOn();
        row.life = write(unit.life());
        row.womensNetwork = details.womensNetwork();
        Optional.ofNullable(details.position()).ifPresent(position -> {
            row.lat = position.lat();
            row.lon = position.lon();
        });
        row.fingerprint = fingerprintOf(unit);
        Change change = unit.change();
        row.change = change.kind();
        row.changedOn = change.on();
        row.changedAt = change.at();
        row.changedBy = change.by();
        row.reason = change.reason();
        row.changedMembers = change.members().toArray(String[]::new);
        return row;
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
