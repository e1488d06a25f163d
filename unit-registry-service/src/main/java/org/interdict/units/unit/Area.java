package org.interdict.units.unit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.interdict.contracts.codes.Countries;

/** A part of the world: the countries, of these subregions, of these regions; an empty list means all. */
public record Area(List<String> countries, List<String> subregions, List<String> regions) {
    private static final Set<String> SUBREGIONS = all(Countries::subregionOf);
    private static final Set<String> REGIONS = all(Countries::regionOf);

    public static boolean isSubregion(String code) {
        return SUBREGIONS.contains(code);
    }

    public static boolean isRegion(String code) {
        return REGIONS.contains(code);
    }

    public boolean isEverywhere() {
        return countries.isEmpty() && subregions.isEmpty() && regions.isEmpty();
    }

    /** The countries that lie in it. */
    public List<String> members() {
        return Countries.all().stream()
                .filter(country -> countries.isEmpty() || countries.contains(country))
                .filter(country -> liesIn(subregions, Countries.subregionOf(country)))
                .filter(country -> liesIn(regions, Countries.regionOf(country)))
                .sorted()
                .toList();
    }

    private static boolean liesIn(List<String> codes, Optional<String> code) {
        return codes.isEmpty() || code.filter(codes::contains).isPresent();
    }

    private static Set<String> all(Function<String, Optional<String>> of) {
        return Countries.all().stream()
                .flatMap(country -> of.apply(country).stream())
                .collect(Collectors.toSet());
    }
}
