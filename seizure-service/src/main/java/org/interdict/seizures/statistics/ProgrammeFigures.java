package org.interdict.seizures.statistics;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interdict.contracts.codes.CommodityGroup;
import org.interdict.contracts.codes.Measure;
import org.interdict.contracts.codes.UnitType;
import org.interdict.kit.http.Period;
import org.interdict.seizures.visibility.Sight;

/** What the units of the programme seized in a period, over all records: the sums tell nobody of any one of them. */
@Singleton
public final class ProgrammeFigures {
    /** National reporters are no units of the programme. */
    private static final List<String> UNIT_TYPES = Stream.of(UnitType.values())
            .filter(type -> type != UnitType.NATIONAL)
            .map(Enum::name)
            .toList();

    private final SeizureFigures figures;

    ProgrammeFigures(SeizureFigures figures) {
        this.figures = figures;
    }

    /** Seizures, and quantities by group and measure; unlike measures are never added. */
    public record Seized(long seizures, Map<CommodityGroup, Map<Measure, BigDecimal>> quantities) {
        /** Empty where nothing of the group was seized in this measure. */
        public Optional<BigDecimal> of(CommodityGroup group, Measure measure) {
            return Optional.ofNullable(quantities.get(group)).map(sums -> sums.get(measure));
        }
    }

    /** Both days included; the sight is that of the reader, and leaves nothing out. */
    public Seized seized(LocalDate from, LocalDate to, Sight sight) {
        Question question = new Question(
                List.of(Dimension.COMMODITY_GROUP),
                Map.of(Dimension.UNIT_TYPE, UNIT_TYPES),
                List.of(),
                new Period(Optional.of(from), Optional.of(to)));
        Figures answer = figures.answer(new FactSelection(question, Scope.ALL, sight));
        Map<CommodityGroup, Map<Measure, BigDecimal>> quantities = new HashMap<>();
        for (Figures.Row row : answer.rows()) {
            Optional.ofNullable(row.values().get(0))
                    .map(CommodityGroup::valueOf)
                    .ifPresent(group -> quantities.put(
                            group,
                            row.quantities().stream()
                                    .collect(Collectors.toMap(
                                            Figures.MeasuredQuantity::measure, Figures.MeasuredQuantity::value))));
        }
        return new Seized(answer.total().seizures(), quantities);
    }

    /** The address at which an analyst is told the same, for the groups or, where none is named, for all. */
    public static String query(LocalDate from, LocalDate to, CommodityGroup... groups) {
        String of = Stream.of(groups).map(Enum::name).collect(Collectors.joining(","));
        return "/api/v1/statistics/seizures?from=%s&to=%s&unitType=%s%s"
                .formatted(
                        from,
                        to,
                        String.join(",", UNIT_TYPES),
                        of.isEmpty() ? "" : "&groupBy=commodityGroup&commodityGroup=" + of);
    }
}
