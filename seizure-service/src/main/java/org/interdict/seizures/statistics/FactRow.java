package org.interdict.seizures.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.interdict.contracts.codes.Countries;
import org.interdict.contracts.events.seizure.SeizureState;
import org.jspecify.annotations.Nullable;

/**
 * A row of the fact table: an item with the dimensions of its record. Absent and UNKNOWN are the same: null, or an empty
 * list; but for the transit, lists hold nothing twice.
 *
 * @param route the countries of all stations
 * @param firstOfGroup whether the seizure's earlier items are of other groups: by this item it counts once in the group
 * @param firstOfCommodity the same for the commodity
 * @param laterGroups of the first of its group: the seizure's groups that come after it in the alphabet
 * @param laterCommodities of the first of its commodity: the seizure's commodities that come after it in the alphabet
 * @param transit the countries between origin and destination, in the order of the road, repeated where the road does
 */
record FactRow(
        UUID seizureId,
        int position,
        String status,
        String unit,
        String unitType,
        String country,
        @Nullable String subregion,
        @Nullable String region,
        LocalDate seizedOn,
        List<String> channels,
        @Nullable String transportMode,
        @Nullable String trafficType,
        @Nullable String direction,
        @Nullable String detectionMethod,
        @Nullable String concealment,
        @Nullable String origin,
        @Nullable String departure,
        @Nullable String destination,
        List<String> route,
        List<String> transit,
        @Nullable String operation,
        List<String> initiatives,
        String commodityGroup,
        String commodity,
        @Nullable String species,
        @Nullable String iccs,
        boolean firstOfGroup,
        boolean firstOfCommodity,
        List<String> laterGroups,
        List<String> laterCommodities,
        String measure,
        BigDecimal quantity) {

    private static final SeizureState.Route NOWHERE = new SeizureState.Route(null, null, List.of(), null);

    static List<FactRow> of(SeizureState state) {
        List<FactRow> rows = new ArrayList<>(state.items().size());
        for (SeizureState.Item item : state.items()) {
            List<SeizureState.Item> before = state.items().subList(0, rows.size());
            boolean firstOfGroup =
                    before.stream().noneMatch(other -> group(other).equals(group(item)));
            boolean firstOfCommodity = before.stream().noneMatch(other -> other.commodity() == item.commodity());
            rows.add(of(
                    state,
                    item,
                    rows.size(),
                    firstOfGroup,
                    firstOfCommodity,
                    firstOfGroup ? later(state, FactRow::group, item) : List.of(),
                    firstOfCommodity ? later(state, FactRow::commodity, item) : List.of()));
        }
        return rows;
    }

    private static List<String> later(
            SeizureState state, Function<SeizureState.Item, String> property, SeizureState.Item item) {
        return state.items().stream()
                .map(property)
                .filter(other -> other.compareTo(property.apply(item)) > 0)
                .distinct()
                .sorted()
                .toList();
    }

    private static String group(SeizureState.Item item) {
        return item.commodity().group().name();
    }

    private static String commodity(SeizureState.Item item) {
        return item.commodity().name();
    }

    private static FactRow of(
            SeizureState state,
            SeizureState.Item item,
            int position,
            boolean firstOfGroup,
            boolean firstOfCommodity,
            List<String> laterGroups,
            List<String> laterCommodities) {
        SeizureState.Route route = Objects.requireNonNullElse(state.route(), NOWHERE);
        return new FactRow(
                state.id(),
                position,
                state.status().name(),
                state.unit(),
                state.unitType().name(),
                state.country(),
                Countries.subregionOf(state.country()).orElse(null),
                Countries.regionOf(state.country()).orElse(null),
                state.seizedOn(),
                distinct(state.channels().stream().map(Enum::name)),
                known(Optional.ofNullable(state.transport()).map(SeizureState.Transport::mode)),
                known(Optional.ofNullable(state.trafficType())),
                known(Optional.ofNullable(state.direction())),
                known(Optional.ofNullable(state.detection()).map(SeizureState.Detection::method)),
                known(Optional.ofNullable(state.concealment())),
                country(route.origin()),
                country(route.departure()),
                country(route.destination()),
                countries(route),
                route.transit().stream().map(Countries::countryOf).toList(),
                known(Optional.ofNullable(state.operation())),
                distinct(state.initiatives().stream()),
                group(item),
                commodity(item),
                known(Optional.ofNullable(item.species()).map(SeizureState.Species::scientificName)),
                item.commodity().group().iccs().orElse(null),
                firstOfGroup,
                firstOfCommodity,
                laterGroups,
                laterCommodities,
                item.normalized().measure().name(),
                item.normalized().value());
    }

    private static @Nullable String known(Optional<?> value) {
        return value.map(Object::toString)
                .filter(text -> !text.equals(Dimension.NOT_KNOWN))
                .orElse(null);
    }

    private static List<String> distinct(Stream<String> values) {
        return values.filter(value -> !value.equals(Dimension.NOT_KNOWN))
                .distinct()
                .toList();
    }

    private static @Nullable String country(@Nullable String place) {
        return place == null ? null : Countries.countryOf(place);
    }

    private static List<String> countries(SeizureState.Route route) {
        return Stream.concat(
                        Stream.of(route.origin(), route.departure(), route.destination()), route.transit().stream())
                .filter(Objects::nonNull)
                .map(Countries::countryOf)
                .distinct()
                .toList();
    }
}
