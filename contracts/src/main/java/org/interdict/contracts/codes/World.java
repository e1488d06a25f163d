package org.interdict.contracts.codes;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.Region;
import com.ibm.icu.util.Region.RegionType;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Countries and the regions of M.49 as lists, with their names from CLDR. */
final class World {
    /** CLDR has regions that M.49 has not; they have letters. */
    private static final String M49 = "[0-9]{3}";

    /** Territories group by more than continents; the Member States of the United Nations are one such group of CLDR. */
    private static final Set<String> UN_MEMBERS =
            Region.getInstance("UN").getContainedRegions(RegionType.TERRITORY).stream()
                    .map(Region::toString)
                    .collect(Collectors.toUnmodifiableSet());

    private final Texts labels;
    private final Map<Locale, LocaleDisplayNames> names = new LinkedHashMap<>();

    World(Texts labels) {
        this.labels = labels;
        CodeLists.LANGUAGES.forEach(
                language -> names.put(language, LocaleDisplayNames.getInstance(ULocale.forLocale(language))));
    }

    CodeList countries() {
        return list("countries", Countries.all().stream().sorted().map(this::country));
    }

    /** Each region before its subregions. */
    CodeList regions() {
        List<Code> codes = new ArrayList<>();
        for (Region region : ofType(RegionType.CONTINENT)) {
            codes.add(code(region.toString(), Map.of()));
            ofType(RegionType.SUBCONTINENT).stream()
                    .filter(subregion -> region.equals(subregion.getContainingRegion(RegionType.CONTINENT)))
                    .forEach(subregion -> codes.add(code(subregion.toString(), Map.of("region", region.toString()))));
        }
        return list("regions", codes.stream());
    }

    static Optional<String> subregionOf(String alpha2) {
        return containing(alpha2, RegionType.SUBCONTINENT);
    }

    static Optional<String> regionOf(String alpha2) {
        return subregionOf(alpha2).flatMap(subregion -> containing(subregion, RegionType.CONTINENT));
    }

    static boolean isUnMember(String alpha2) {
        return UN_MEMBERS.contains(alpha2);
    }

    private Code country(String alpha2) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("alpha3", new Locale("", alpha2).getISO3Country());
        properties.put(
                "numeric",
                String.format(Locale.ROOT, "%03d", Region.getInstance(alpha2).getNumericCode()));
        subregionOf(alpha2).ifPresent(code -> properties.put("subregion", code));
        regionOf(alpha2).ifPresent(code -> properties.put("region", code));
        properties.put("unMember", isUnMember(alpha2));
        return code(alpha2, properties);
    }

    private CodeList list(String name, Stream<Code> codes) {
        return new CodeList(name, labels.of(name).orElseThrow(), codes.toList());
    }

    private Code code(String code, Map<String, Object> properties) {
        Map<Locale, String> label = new LinkedHashMap<>();
        names.forEach((language, of) -> label.put(language, of.regionDisplayName(code)));
        return new Code(code, new Translated(label), Optional.empty(), properties);
    }

    private static List<Region> ofType(RegionType type) {
        return Region.getAvailable(type).stream()
                .filter(region -> region.toString().matches(M49))
                .sorted()
                .toList();
    }

    private static Optional<String> containing(String code, RegionType type) {
        return Optional.ofNullable(Region.getInstance(code).getContainingRegion(type))
                .map(Region::toString)
                .filter(region -> region.matches(M49));
    }
}
