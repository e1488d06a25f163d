package org.interdict.seizures.person;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interdict.contracts.codes.Countries;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Counts the persons of the records themselves: events carry none of interceptions. Retracted records do not count. UNKNOWN
 * and absent are the same.
 */
@Singleton
final class PersonCounts {
    private static final String PERSONS = """
            with person as (
                select 'INTERCEPTION' as record,
                       person ->> 'role' as role,
                       i.intercepted_on as day,
                       nullif(person ->> 'sex', 'UNKNOWN') as sex,
                       nullif(person ->> 'ageBand', 'UNKNOWN') as age_band,
                       i.flow,
                       i.content -> 'detection' -> 'sources' as sources,
                       i.country
                  from interception i
                 cross join lateral jsonb_array_elements(i.content -> 'persons') as person
                 where i.status <> 'RETRACTED'
                   and i.intercepted_on <= :asOf
                union all
                select 'SEIZURE' as record,
                       person ->> 'role' as role,
                       s.seized_on as day,
                       nullif(person ->> 'sex', 'UNKNOWN') as sex,
                       nullif(person ->> 'ageBand', 'UNKNOWN') as age_band,
                       null as flow,
                       to_jsonb(s.detection_sources) as sources,
                       s.country
                  from seizure s
                 cross join lateral jsonb_array_elements(s.persons) as person
                 where s.status <> 'RETRACTED'
                   and s.persons <> '[]'
                   and s.seized_on <= :asOf
                   and :withSeizures),
            """;

    private static final String SOURCES =
            "left join lateral (select distinct source from jsonb_array_elements_text(sources) as source) as found on :bySource";

    private final Jdbi jdbi;

    PersonCounts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The groups' persons by half-year, and by the values of the dimension if there is one, of one moment. */
    Map<PersonGroup, Map<HalfYear, Sums>> count(
            Collection<PersonGroup> groups, Optional<PersonDimension> dimension, HalfYear asOf) {
        Map<PersonGroup, Map<HalfYear, Sums>> counts = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery(PERSONS
                        + """
                        counted as (
                            select record, role, day, false as is_cell, null as value, count(*) as persons
                              from person
                             group by record, role, day
                            union all
                            select record, role, day, true as is_cell, %s as value, count(*) as persons
                              from person %s
                             group by record, role, day, value)
                        select record, role, day, is_cell, value, persons
                          from counted
                        """.formatted(dimension.map(PersonCounts::value).orElse("null"), SOURCES))
                .bind("asOf", asOf.end())
                .bind(
                        "bySource",
                        dimension.filter(PersonDimension.SOURCE::equals).isPresent())
                .bind("withSeizures", groups.stream().anyMatch(group -> group.record() == PersonGroup.Kind.SEIZURE))
                .map((row, context) -> Count.of(row, dimension))
                .filter(count -> groups.contains(count.group()))
                .forEach(count -> counts.computeIfAbsent(count.group(), group -> new HashMap<>())
                        .computeIfAbsent(HalfYear.of(count.day()), half -> new Sums())
                        .add(count)));
        return counts;
    }

    /** The subregions with at least so many interceptions. */
    List<String> subregionsWith(long interceptions, HalfYear asOf) {
        Map<String, Long> bySubregion = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        select country, count(*) as interceptions
                          from interception
                         where status <> 'RETRACTED'
                           and intercepted_on <= :asOf
                         group by country
                        """)
                .bind("asOf", asOf.end())
                .map((row, context) -> Map.entry(row.getString("country"), row.getLong("interceptions")))
                .forEach(country -> Countries.subregionOf(country.getKey())
                        .ifPresent(subregion -> bySubregion.merge(subregion, country.getValue(), Long::sum))));
        return bySubregion.entrySet().stream()
                .filter(subregion -> subregion.getValue() >= interceptions)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** The expression over {@code person} whose values are the dimension's, or for subregions their countries. */
    private static String value(PersonDimension dimension) {
        return switch (dimension) {
            case SEX -> "sex";
            case AGE_BAND -> "age_band";
            case FLOW -> "flow";
            case SOURCE -> "found.source";
            case SUBREGION -> "country";
        };
    }

    /** Persons of one group in one half-year: how many, and how many of each value. */
    static final class Sums {
        private long total;
        private final Map<Optional<String>, Long> byValue = new HashMap<>();

        long total() {
            return total;
        }

        long of(@Nullable String value) {
            return byValue.getOrDefault(Optional.ofNullable(value), 0L);
        }

        private void add(Count count) {
            if (count.isCell()) {
                byValue.merge(count.value(), count.persons(), Long::sum);
            } else {
                total += count.persons();
            }
        }
    }

    private record Count(PersonGroup group, LocalDate day, boolean isCell, Optional<String> value, long persons) {
        static Count of(ResultSet row, Optional<PersonDimension> dimension) throws SQLException {
            Optional<String> value = Optional.ofNullable(row.getString("value"));
            return new Count(
                    new PersonGroup(PersonGroup.Kind.valueOf(row.getString("record")), row.getString("role")),
                    row.getObject("day", LocalDate.class),
                    row.getBoolean("is_cell"),
                    dimension.filter(PersonDimension.SUBREGION::equals).isPresent()
                            ? value.flatMap(Countries::subregionOf)
                            : value,
                    row.getLong("persons"));
        }
    }
}
