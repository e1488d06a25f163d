package org.interdict.training.need;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.interdict.contracts.codes.Countries;
import org.interdict.contracts.codes.TrainingTheme;
import org.interdict.contracts.codes.UnitType;
import org.interdict.contracts.events.seizure.SeizureState;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code need_seizure}: what of a seizure matters to the need for training. */
record NeedSeizureRow(
        UUID id,
        String unit,
        UnitType unitType,
        String country,
        @Nullable String subregion,
        LocalDate seizedOn,
        Set<TrainingTheme> themes,
        Set<String> route,
        Set<DescribingField> leftEmpty) {

    static NeedSeizureRow of(SeizureState seizure) {
        return new NeedSeizureRow(
                seizure.id(),
                seizure.unit(),
                seizure.unitType(),
                seizure.country(),
                Countries.subregionOf(seizure.country()).orElse(null),
                seizure.seizedOn(),
                themes(seizure),
                route(seizure),
                leftEmpty(seizure));
    }

    private static Set<TrainingTheme> themes(SeizureState seizure) {
        return Stream.of(TrainingTheme.values())
                .filter(theme -> seizure.items().stream()
                        .anyMatch(item -> theme.commodities().contains(item.commodity())))
                .collect(Collectors.toSet());
    }

    private static Set<String> route(SeizureState seizure) {
        return Optional.ofNullable(seizure.route()).stream()
                .flatMap(route -> Stream.of(
                                Stream.of(route.origin(), route.departure(), route.destination()),
                                route.transit().stream())
                        .flatMap(places -> places))
                .filter(Objects::nonNull)
                .map(Countries::countryOf)
                .collect(Collectors.toSet());
    }

    private static Set<DescribingField> leftEmpty(SeizureState seizure) {
        Map<DescribingField, @Nullable Object> stated = new EnumMap<>(DescribingField.class);
        if (seizure.transport() != null) {
            stated.put(DescribingField.TRANSPORT_MODE, seizure.transport().mode());
        }
        if (seizure.detection() != null) {
            stated.put(DescribingField.DETECTION_METHOD, seizure.detection().method());
        }
        if (seizure.route() != null) {
            stated.put(DescribingField.ORIGIN, seizure.route().origin());
            stated.put(DescribingField.DESTINATION, seizure.route().destination());
        }
        stated.put(DescribingField.TRAFFIC_TYPE, seizure.trafficType());
        stated.put(DescribingField.DIRECTION, seizure.direction());
        stated.put(DescribingField.CONCEALMENT, seizure.concealment());
        return Stream.of(DescribingField.values())
                .filter(field -> saysNothing(stated.get(field)))
                .collect(Collectors.toSet());
    }

    /** UNKNOWN says no more than what is absent. */
    private static boolean saysNothing(@Nullable Object value) {
        return value == null || value.toString().equals("UNKNOWN");
    }

    /** A row of the table {@code need_item}. */
    record Item(UUID seizureId, int position, String commodity, String measure, BigDecimal quantity) {
        static List<Item> of(SeizureState seizure) {
            return IntStream.range(0, seizure.items().size())
                    .mapToObj(position -> of(seizure, position))
                    .toList();
        }

        private static Item of(SeizureState seizure, int position) {
            SeizureState.Item item = seizure.items().get(position);
            return new Item(
                    seizure.id(),
                    position,
                    item.commodity().name(),
                    item.normalized().measure().name(),
                    item.normalized().value());
        }
    }
}
