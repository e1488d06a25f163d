package org.interdict.kit.export;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
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
    private static final String PROFILE = "profile";
    private static final Wanted PAGE = new Wanted(Optional.empty(), Optional.empty());

    /** The reader's first choice that there is; profiles are forms of CSV. */
    public static Wanted of(HttpHeaders headers, Set<String> profiles) {
        return headers.getAcceptableMediaTypes().stream()
                .flatMap(type -> choice(type, profiles).stream())
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.NOT_ACCEPTABLE,
                        "There is no such form of this; the API document names those there are."));
    }

    private static Optional<Wanted> choice(MediaType type, Set<String> profiles) {
        if (type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            return Optional.of(PAGE);
        }
        Optional<String> profile = Optional.ofNullable(type.getParameters().get(PROFILE));
        return Stream.of(ExportFormat.values())
                .filter(format -> type.isCompatible(format.mediaType()))
                .filter(format -> profile.isEmpty() || (format == ExportFormat.CSV && profiles.contains(profile.get())))
                .findFirst()
                .map(format -> new Wanted(Optional.of(format), profile));
    }
}
