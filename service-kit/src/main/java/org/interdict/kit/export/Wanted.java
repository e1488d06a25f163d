package org.interdict.kit.export;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.interdict.kit.problem.CommonProblem;
import org.interdict.kit.problem.ProblemException;

/**
 * What a reader asks for by {@code Accept}.
 *
 * @param format a whole list as a file, or empty for a page of it as JSON
 * @param profile a foreign form of the file
 */
public record Wanted(Optional<ExportFormat> format, Optional<String> profile) {
    static final String PROFILE = "profile";
    private static final Wanted PAGE = new Wanted(Optional.empty(), Optional.empty());

    /** The form of a list that the reader likes best of those that there are; profiles are forms of CSV. */
    public static Wanted of(HttpHeaders headers, Set<String> profiles) {
        return best(headers, ExportFormat.LISTS, profiles);
    }

    /** The same of figures, which can also be had as SDMX-CSV. */
    public static Wanted ofFigures(HttpHeaders headers) {
        return best(headers, EnumSet.allOf(ExportFormat.class), Set.of());
    }

    private static Wanted best(HttpHeaders headers, Set<ExportFormat> formats, Set<String> profiles) {
        List<MediaType> ranges = headers.getAcceptableMediaTypes();
        return ranges.stream()
                .filter(range -> weight(range) > 0)
                .sorted(Comparator.comparingDouble(Wanted::weight).reversed())
                .flatMap(range -> choices(range, formats, profiles)
                        .filter(choice -> ranges.stream().noneMatch(other -> refuses(other, choice))))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.NOT_ACCEPTABLE,
                        "There is no such form of this; the API document names those there are."));
    }

    private static Stream<Wanted> choices(MediaType range, Set<ExportFormat> formats, Set<String> profiles) {
        Optional<String> profile = Optional.ofNullable(range.getParameters().get(PROFILE));
        return Stream.concat(
                range.isCompatible(MediaType.APPLICATION_JSON_TYPE) ? Stream.of(PAGE) : Stream.empty(),
                Stream.of(ExportFormat.values())
                        .filter(formats::contains)
                        .filter(format -> range.isCompatible(format.mediaType()))
                        .filter(format -> format.fits(range.getParameters(), profiles))
                        .map(format -> new Wanted(Optional.of(format), profile)));
    }

    /** A type that is named with {@code q=0} is one that the reader cannot take, whatever else it says of many. */
    private static boolean refuses(MediaType named, Wanted choice) {
        MediaType type = choice.format().map(ExportFormat::mediaType).orElse(MediaType.APPLICATION_JSON_TYPE);
        return weight(named) == 0 && !named.isWildcardType() && named.isCompatible(type);
    }

    private static double weight(MediaType range) {
        try {
            return Double.parseDouble(range.getParameters().getOrDefault("q", "1"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
