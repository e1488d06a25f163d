package org.interdict.units.unit;

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
import java.util.stream.Stream;
import org.interdict.kit.http.VersionWalk;
import org.interdict.kit.sql.Snapshot;
import org.jdbi.v3.core.Jdbi;

/** The units of the registry. */
@Singleton
final class Units implements PanacheRepositoryBase<UnitRow, String> {
    private static final String COLUMNS = """
            code, version, name, type, status, country, place, agencies, channels, established_on, closed_on, life,
            womens_network, lat, lon, fingerprint, change, changed_on, changed_at, changed_by, reason, changed_members""";

    private static final String TYPED_COLUMNS = """
            code text, version bigint, name text, type text, status text, country text, place text, agencies jsonb,
            channels text[], established_on date, closed_on date, life jsonb, womens_network boolean, lat numeric,
            lon numeric, fingerprint text, change text, changed_on date, changed_at timestamptz, changed_by text,
            reason text, changed_members text[]""";

    /** A row as JSON, in the form that {@link UnitRows} reads. */
    private static final String RECORD = """
            to_jsonb(u) || jsonb_build_object(
                'agencies', cast(u.agencies as text), 'life', cast(u.life as text))""";

    private final Jdbi jdbi;
    private final UnitRows rows;

    Units(Jdbi jdbi, UnitRows rows) {
        this.jdbi = jdbi;
        this.rows = rows;
    }

    /** Adds those whose code is free, and says which they were. */
    Set<UnitCode> addNew(Collection<Unit> units) {
        // Everybody inserts in one order: two uploads of the same units would lock each other out otherwise.
        List<Unit> ordered = units.stream()
                .sorted(Comparator.comparing(unit -> unit.code().value()))
                .toList();
        return jdbi.withHandle(handle -> new HashSet<>(handle.createQuery("""
                        insert into unit (%1$s)
                        select %1$s
                          from json_to_recordset(cast(:rows as json)) as row (%2$s)
                        on conflict (code) do nothing
                        returning code
                        """.formatted(COLUMNS, TYPED_COLUMNS))
                .bind("rows", rows.rowSet(ordered))
                .map((row, context) -> new UnitCode(row.getString("code")))
                .list()));
    }

    Optional<Unit> find(UnitCode code) {
        return findByIdOptional(code.value()).map(rows::unit);
    }

    /** The same, locked until the transaction ends: who changes it next builds on what this change makes of it. */
    Optional<Unit> findToChange(UnitCode code) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select " + RECORD + " as record from unit u where u.code = :code for update")
                .bind("code", code.value())
                .map((row, context) -> rows.unit(row.getString("record")))
                .findOne());
    }

    /** Puts the next version in the place of the one that this transaction has locked, and keeps that one whole. */
    void replace(Unit after) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into unit_version (code, version, fingerprint, content)
                            select u.code, u.version, u.fingerprint, %s
                              from unit u
                             where u.code = :code
                            """.formatted(RECORD))
                    .bind("code", after.code().value())
                    .execute();
            handle.createUpdate("""
                            update unit
                               set (%1$s) = (
                                   select %1$s
                                     from json_to_recordset(cast(:rows as json)) as row (%2$s))
                             where code = :code
                            """.formatted(COLUMNS, TYPED_COLUMNS))
                    .bind("rows", rows.rowSet(List.of(after)))
                    .bind("code", after.code().value())
                    .execute();
        });
    }

    /** The versions before this one, oldest first. */
    List<Unit> versionsBefore(Unit unit, VersionWalk walk) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select v.content
                          from unit_version v
                         where v.code = :code and v.version > :after and v.version < :before
                         order by v.version
                         limit :limit
                        """)
                .bind("code", unit.code().value())
                .bind("after", walk.after())
                .bind("before", unit.version())
                .bind("limit", walk.oneMore())
                .map((row, context) -> rows.unit(row.getString("content")))
                .list());
    }

    /** Those of the units that are registered, each with all that was ever said of it. */
    Map<UnitCode, Registered> registered(Collection<UnitCode> codes) {
        Map<UnitCode, Registered> registered = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        select %s as record,
                               array(select v.fingerprint from unit_version v where v.code = u.code)
                               || u.fingerprint as fingerprints
                          from unit u
                         where u.code = any(:codes)
                        """.formatted(RECORD))
                .bindArray(
                        "codes",
                        String.class,
                        codes.stream().map(UnitCode::value).toArray())
                .map((row, context) ->
                        new Registered(rows.unit(row.getString("record")), Set.copyOf(Arrays.asList((String[])
                                row.getArray("fingerprints").getArray()))))
                .forEach(unit -> registered.put(unit.unit().code(), unit)));
        return registered;
    }

    String fingerprintOf(Unit unit) {
        return rows.fingerprintOf(unit);
    }

    /** Units by code, at most {@code limit} of them. */
    List<Unit> list(UnitFilter filter, Optional<UnitCode> after, int limit) {
        return jdbi.withHandle(handle -> filter.bindTo(handle.createQuery("""
                        select %s as record
                          from unit u
                         where u.code > :after%s
                         order by u.code
                         limit :limit
                        """.formatted(RECORD, filter.conditions())))
                .bind("after", after.map(UnitCode::value).orElse(""))
                .bind("limit", limit)
                .map((row, context) -> filter.shown(rows.unit(row.getString("record"))))
                .list());
    }

    /** All units that were asked for, by code, read one by one as they are taken. */
    Stream<Unit> each(Snapshot snapshot, UnitFilter filter) {
        return filter
                .bindTo(snapshot.query("select " + RECORD + " as record from unit u where true" + filter.conditions()
                        + " order by u.code"))
                .map((row, context) -> filter.shown(rows.unit(row.getString("record"))))
                .stream();
    }

    /** What is counted over the units that were asked for. */
    long count(Snapshot snapshot, UnitFilter filter, String what) {
        return filter.bindTo(snapshot.query("select " + what + " from unit u where true" + filter.conditions()))
                .mapTo(Long.class)
                .one();
    }

    /** A unit as it is now, with the fingerprints of everything that was ever said of it. */
    record Registered(Unit unit, Set<String> fingerprints) {}
}
