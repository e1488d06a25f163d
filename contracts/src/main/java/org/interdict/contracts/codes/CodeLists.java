package org.interdict.contracts.codes;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All code lists, in the order in which they are shown. A new enum of this package gets its line here. */
public final class CodeLists {
    /** The languages of the product: those of the United Nations. */
    public static final List<Locale> LANGUAGES = Stream.of("ar", "en", "es", "fr", "ru", "zh")
            .map(Locale::forLanguageTag)
            .toList();

    static final List<EnumList<?>> ENUMS = List.of(
            new EnumList<>("commodity-groups", CommodityGroup.class, CodeLists::ofGroup),
            new EnumList<>("commodities", Commodity.class, CodeLists::ofCommodity),
            new EnumList<>("measures", Measure.class, measure -> Map.of("unit", measure.unit())),
            new EnumList<>("measurement-units", MeasurementUnit.class, CodeLists::ofUnit),
            EnumList.of("quantity-qualities", QuantityQuality.class),
            EnumList.of("directions", Direction.class),
            EnumList.of("traffic-types", TrafficType.class),
            new EnumList<>("transport-modes", TransportMode.class, CodeLists::ofMode),
            EnumList.of("detection-methods", DetectionMethod.class),
            EnumList.of("detection-sources", DetectionSource.class),
            EnumList.of("concealments", Concealment.class),
            EnumList.of("seizure-statuses", SeizureStatus.class),
            EnumList.of("person-roles", PersonRole.class),
            EnumList.of("sexes", Sex.class),
            EnumList.of("age-bands", AgeBand.class),
            EnumList.of("cites-appendices", CitesAppendix.class),
            EnumList.of("firearm-types", FirearmType.class),
            EnumList.of("firearm-markings", FirearmMarking.class),
            EnumList.of("exchange-channels", ExchangeChannel.class),
            EnumList.of("interception-flows", InterceptionFlow.class),
            EnumList.of("interception-outcomes", InterceptionOutcome.class),
            EnumList.of("interception-roles", InterceptionRole.class),
            EnumList.of("exploitations", Exploitation.class),
            EnumList.of("victim-referrals", VictimReferral.class),
            EnumList.of("alert-subjects", AlertSubject.class),
            EnumList.of("alert-statuses", AlertStatus.class),
            EnumList.of("alert-outcomes", AlertOutcome.class),
            EnumList.of("initiatives", KnownInitiative.class),
            EnumList.of("unit-types", UnitType.class),
            EnumList.of("unit-statuses", UnitStatus.class),
            EnumList.of("unit-tools", UnitTool.class),
            EnumList.of("agencies", Agency.class),
            EnumList.of("training-kinds", TrainingKind.class),
            EnumList.of("training-statuses", TrainingStatus.class),
            new EnumList<>("training-themes", TrainingTheme.class, CodeLists::ofTheme));

    private CodeLists() {}

    public static Collection<CodeList> all() {
        return Read.LISTS.values();
    }

    /** The list of this name, such as {@code commodity-groups}. */
    public static Optional<CodeList> named(String name) {
        return Optional.ofNullable(Read.LISTS.get(name));
    }

    /** The name of the list whose codes are the constants of this enum. */
    public static Optional<String> nameOf(Class<?> type) {
        return ENUMS.stream()
                .filter(list -> list.type().equals(type))
                .map(EnumList::name)
                .findFirst();
    }

    private static Map<String, Object> ofGroup(CommodityGroup group) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("measures", names(group.measures()));
        group.iccs().ifPresent(code -> properties.put("iccs", code));
        return properties;
    }

    private static Map<String, Object> ofCommodity(Commodity commodity) {
        return Map.of("group", commodity.group().name());
    }

    private static Map<String, Object> ofUnit(MeasurementUnit unit) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("measure", unit.measure().name());
        properties.put("factor", unit.factor());
        properties.put("unit", unit.measure().unit());
        return properties;
    }

    private static Map<String, Object> ofMode(TransportMode mode) {
        return mode.recommendation19()
                .<Map<String, Object>>map(code -> Map.of("recommendation19", code))
                .orElse(Map.of());
    }

    private static Map<String, Object> ofTheme(TrainingTheme theme) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("groups", names(theme.groups()));
        if (theme.isNarrowerThanItsGroups()) {
            properties.put("commodities", names(theme.commodities()));
        }
        return properties;
    }

    private static List<String> names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).toList();
    }

    /** Read when they are first asked for: most programs know the codes and never say them to people. */
    private static final class Read {
        static final Map<String, CodeList> LISTS = read();

        private static Map<String, CodeList> read() {
            Texts labels = Texts.read("labels");
            Texts definitions = Texts.read("definitions");
            World world = new World(labels);
            Map<String, CodeList> lists = new LinkedHashMap<>();
            Stream.concat(
                            ENUMS.stream().map(list -> list.read(labels, definitions)),
                            Stream.of(world.countries(), world.regions()))
                    .forEach(list -> lists.put(list.name(), list));
            return Collections.unmodifiableMap(lists);
        }
    }
}
