package org.interdict.seizures.person;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Figures of offenders and victims, with what {@link SmallCells} lets be shown and nothing else. */
@Singleton
final class PersonStatistics {
    private final PersonCounts counts;
    private final Clock clock;

    PersonStatistics(PersonCounts counts, Clock clock) {
        this.counts = counts;
        this.clock = clock;
    }

    PersonFigures answer(PersonQuestion question, List<PersonGroup> groups) {
        return figures(question, groups, halfYear(question), null);
    }

    /** The persons of interceptions; by subregion also where interceptions are frequent. */
    PersonFigures ofInterceptions(PersonQuestion question) {
        HalfYear asOf = halfYear(question);
        return figures(question, PersonGroup.ofInterceptions(), asOf, isBySubregion(question) ? frequent(asOf) : null);
    }

    /** The totals alone; empty where they are hidden. */
    Map<PersonGroup, OptionalLong> totals(List<PersonGroup> groups, PersonQuestion question) {
        Map<PersonGroup, Map<HalfYear, PersonCounts.Sums>> found =
                counts.count(groups, Optional.empty(), halfYear(question));
        Map<PersonGroup, OptionalLong> totals = new LinkedHashMap<>();
        for (PersonGroup group : groups) {
            totals.put(
                    group,
                    shown(found.getOrDefault(group, Map.of()), Optional.empty()).total());
        }
        return totals;
    }

    private PersonFigures figures(
            PersonQuestion question,
            List<PersonGroup> groups,
            HalfYear asOf,
            @Nullable List<PersonFigures.Frequent> interceptions) {
        Optional<PersonDimension> dimension = question.dimension();
        Map<PersonGroup, Map<HalfYear, PersonCounts.Sums>> found = counts.count(groups, dimension, asOf);
        List<Map<String, @Nullable Object>> totals = new ArrayList<>();
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (PersonGroup group : groups) {
            SmallCells.Shown shown = shown(found.getOrDefault(group, Map.of()), dimension);
            totals.add(row(group, Map.of(), shown.total()));
            dimension.ifPresent(by -> addRows(rows, group, by, shown.cells()));
        }
        return new PersonFigures(
                clock.instant(),
                "ALL",
                asOf.end(),
                question.groupBy(),
                totals,
                dimension.isEmpty() && !question.groupBy().isEmpty() ? totals : rows,
                interceptions);
    }

    /** The tables of all half-years in which somebody was added: what each shows bears on what the later ones may. */
    private static SmallCells.Shown shown(
            Map<HalfYear, PersonCounts.Sums> halves, Optional<PersonDimension> dimension) {
        List<@Nullable String> values = dimension.map(PersonDimension::cells).orElse(List.of());
        List<SmallCells.Counted> tables = new ArrayList<>();
        long total = 0;
        long[] cells = new long[values.size()];
        for (PersonCounts.Sums sums : new TreeMap<>(halves).values()) {
            total += sums.total();
            for (int i = 0; i < cells.length; i++) {
                cells[i] += sums.of(values.get(i));
            }
            tables.add(table(total, dimension, cells));
        }
        if (tables.isEmpty()) {
            tables.add(table(total, dimension, cells));
        }
        List<SmallCells.Shown> shown = SmallCells.of(tables);
        return shown.get(shown.size() - 1);
    }

    private static SmallCells.Counted table(long total, Optional<PersonDimension> dimension, long[] cells) {
        return new SmallCells.Counted(
                total,
                dimension.map(PersonDimension::isEachOnce).orElse(true),
                LongStream.of(cells).boxed().toList());
    }

    private static void addRows(
            List<Map<String, @Nullable Object>> rows,
            PersonGroup group,
            PersonDimension dimension,
            List<OptionalLong> cells) {
        for (int i = 0; i < cells.size(); i++) {
            Map<String, @Nullable Object> value = new LinkedHashMap<>();
            value.put(dimension.parameter(), dimension.cells().get(i));
            rows.add(row(group, value, cells.get(i)));
        }
    }

    private static Map<String, @Nullable Object> row(
            PersonGroup group, Map<String, ? extends @Nullable Object> value, OptionalLong persons) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("record", group.record());
        row.put("role", group.role());
        row.putAll(value);
        if (persons.isPresent()) {
            row.put("persons", persons.getAsLong());
        } else {
            row.put("hidden", true);
        }
        return row;
    }

    private HalfYear halfYear(PersonQuestion question) {
        return question.halfYear(LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(-12)));
    }

    private List<PersonFigures.Frequent> frequent(HalfYear asOf) {
        return counts.subregionsWith(SmallCells.LEAST, asOf).stream()
                .map(subregion -> new PersonFigures.Frequent(subregion, SmallCells.LEAST))
                .toList();
    }

    private static boolean isBySubregion(PersonQuestion question) {
        return question.dimension().filter(PersonDimension.SUBREGION::equals).isPresent();
    }
}
