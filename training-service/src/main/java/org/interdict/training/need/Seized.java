package org.interdict.training.need;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.interdict.contracts.codes.TrainingTheme;

/**
 * The seizures of a theme's commodities around a unit, in the year up to a day. The figures overlap, each as its query
 * answers it: those of the country hold those of the unit, those of the subregion those of the country.
 *
 * @param onRoutes those whose goods went from, through or to the unit's country
 * @param leftEmpty of how many of the unit's own seizures each describing member says nothing; absent is none
 */
record Seized(
        Post post,
        TrainingTheme theme,
        LocalDate asOf,
        long inUnit,
        long inCountry,
        long onRoutes,
        long inSubregion,
        Map<DescribingField, Long> leftEmpty)
        implements Signs {

    private static final BigDecimal OF_THE_UNIT = new BigDecimal("0.4");
    private static final BigDecimal OF_ITS_SURROUNDINGS = new BigDecimal("0.2");

    /** The first day of the year that ends with this one. */
    static LocalDate firstDay(LocalDate asOf) {
        return asOf.minusYears(1).plusDays(1);
    }

    @Override
    public BigDecimal exposure() {
        return Share.growingWith(inUnit)
                .multiply(OF_THE_UNIT)
                .add(Share.growingWith(inCountry)
                        .add(Share.growingWith(onRoutes))
                        .add(Share.growingWith(inSubregion))
                        .multiply(OF_ITS_SURROUNDINGS));
    }

    @Override
    public BigDecimal gaps() {
        long empty = leftEmpty.values().stream().mapToLong(Long::longValue).sum();
        return inUnit == 0 ? BigDecimal.ZERO : Share.of(empty, inUnit * DescribingField.values().length);
    }

    @Override
    public List<Evidence> evidence() {
        String ofUnit = query("unit", post.unit());
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(Evidence.count("seizuresInUnit", inUnit, ofUnit));
        evidence.add(Evidence.count("seizuresInCountry", inCountry, query("country", post.country())));
        evidence.add(Evidence.count("seizuresOnRoutes", onRoutes, query("route", post.country())));
        post.subregion()
                .ifPresent(subregion -> evidence.add(
                        Evidence.count("seizuresInSubregion", inSubregion, query("subregion", subregion))));
        if (inUnit > 0) {
            for (DescribingField field : DescribingField.values()) {
                evidence.add(Evidence.leftEmpty(
                        field, leftEmpty.getOrDefault(field, 0L), ofUnit + "&groupBy=" + field.dimension()));
            }
        }
        return evidence;
    }

    private String query(String place, String code) {
        return "/api/v1/statistics/seizures?" + place + "=" + code + "&" + goods() + "&from=" + firstDay(asOf) + "&to="
                + asOf;
    }

    private String goods() {
        return theme.isNarrowerThanItsGroups()
                ? "commodity=" + names(theme.commodities())
                : "commodityGroup=" + names(theme.groups());
    }

    private static String names(List<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).collect(Collectors.joining(","));
    }
}
