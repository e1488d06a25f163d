package org.interdict.units.statistics;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.interdict.contracts.codes.Countries;
import org.interdict.kit.http.Period;
import org.interdict.units.statistics.UnitFigures.Strength;
import org.interdict.units.statistics.UnitFigures.Total;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Counts units: rows, total and "up to which change" from one statement, so of one moment. */
@Singleton
final class UnitStatistics {
    private static final String COUNTED = """
            with world as (
                select *
                  from unnest(:worldCountries, :worldSubregions, :worldRegions, :worldMembers)
                       as world (country, subregion, region, member)),
            counted as (
                select u.type, u.country, world.subregion, world.region, world.member = 'true' as member,
                       status_on(u.life, :asOf) as status,
                       u.closed_on is null or u.closed_on > :asOf as in_stock,
                       u.established_on >= coalesce(cast(:from as date), '-infinity') as established,
                       (select sum(cast(agency #>> '{officers,female}' as int))
                          from jsonb_array_elements(u.agencies) as agency) as female,
                       (select sum(cast(agency #>> '{officers,male}' as int))
                          from jsonb_array_elements(u.agencies) as agency) as male
                  from unit u
                  left join world on world.country = u.country
                 where u.established_on <= :asOf and %s%s)
            select %s%s as is_total,
                   count(*) filter (where in_stock) as units,
                   count(distinct country) filter (where in_stock and member) as member_states,
                   count(*) filter (where established) as established,
                   coalesce(sum(female) filter (where in_stock), 0) as female,
                   coalesce(sum(male) filter (where in_stock), 0) as male,
                   (select max(changed_at) from unit) as computed_at
              from counted
             where in_stock or established
             group by %s
             order by is_total desc%s
            """;

    private final Jdbi jdbi;

    UnitStatistics(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param withOfficers whether the reader may know how many officers the units have */
    UnitFigures answer(UnitQuestion question, boolean withOfficers) {
        return jdbi.withHandle(handle -> {
            Query query = question.area()
                    .bindTo(handle.createQuery(sql(question)))
                    .bind("asOf", question.asOf())
                    .bind("from", question.period().flatMap(Period::from));
            if (!question.types().isEmpty()) {
                query.bindArray(
                        "types",
                        String.class,
                        question.types().stream().map(Enum::name).toArray());
            }
            bindWorld(query);
            return query.scanResultSet((results, context) -> figures(question, withOfficers, results.get()));
        });
    }

    private static String sql(UnitQuestion question) {
        List<String> columns =
                question.groupBy().stream().map(UnitDimension::column).toList();
        String list = String.join(", ", columns);
        return COUNTED.formatted(
                question.types().isEmpty() ? "u.type <> 'NATIONAL'" : "u.type = any(:types)",
                question.area().conditions(),
                columns.isEmpty() ? "" : list + ", ",
                columns.isEmpty() ? "1" : "grouping(" + columns.get(0) + ")",
                columns.isEmpty() ? "()" : "grouping sets ((" + list + "), ())",
                columns.stream()
                        .map(column -> ", " + column + " collate \"C\" nulls last")
                        .collect(Collectors.joining()));
    }

    /** Which country lies where is known to the code lists, not to the database. */
    private static void bindWorld(Query query) {
        bind(query, "worldCountries", Function.identity());
        bind(query, "worldSubregions", country -> Countries.subregionOf(country).orElse(null));
        bind(query, "worldRegions", country -> Countries.regionOf(country).orElse(null));
        bind(query, "worldMembers", country -> String.valueOf(Countries.isUnMember(country)));
    }

    private static void bind(Query query, String name, Function<String, @Nullable String> of) {
        query.bindArray(
                name, String.class, Countries.all().stream().sorted().map(of).toArray());
    }

    private static UnitFigures figures(UnitQuestion question, boolean withOfficers, ResultSet results)
            throws SQLException {
        results.next();
        Total total = new Total(
                results.getLong("units"),
                results.getLong("member_states"),
                results.getLong("established"),
                withOfficers ? Strength.of(results.getLong("female"), results.getLong("male")) : null);
        Timestamp computedAt = results.getTimestamp("computed_at");
        List<Map<String, Object>> rows = new ArrayList<>();
        while (results.next()) {
            rows.add(row(question, results));
        }
        return new UnitFigures(
                Optional.ofNullable(computedAt).map(Timestamp::toInstant).orElse(null),
                question.period().isPresent() ? null : question.asOf(),
                question.period().flatMap(Period::from).orElse(null),
                question.period().isPresent() ? question.asOf() : null,
                question.groupBy().stream().map(UnitDimension::column).toList(),
                total,
                rows);
    }

    private static Map<String, Object> row(UnitQuestion question, ResultSet results) throws SQLException {
        Map<String, Object> row = new LinkedHashMap<>();
        for (UnitDimension dimension : question.groupBy()) {
            row.put(dimension.column(), results.getString(dimension.column()));
        }
        row.put("units", results.getLong("units"));
        row.put("memberStates", results.getLong("member_states"));
        row.put("established", results.getLong("established"));
        return row;
    }
}
