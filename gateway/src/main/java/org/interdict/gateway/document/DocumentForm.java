package org.interdict.gateway.document;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.interdict.kit.http.Query;

/** In which form and under which name a reader wants a document. */
record DocumentForm(MediaType type) {
    /** The name of the query parameter that wins over Accept. */
    static final String PARAMETER = "format";

    private static final MediaType YAML = MediaType.valueOf("application/yaml");

    /** @param own names of the kind of document, beside those that every one has */
    static DocumentForm wanted(Query query, Request request, String... own) {
        Optional<MediaType> format = query.value(PARAMETER, "json or yaml", DocumentForm::named);
        query.refuseFaults();
        return new DocumentForm(format.orElseGet(() -> negotiated(request, own)));
    }

    boolean isJson() {
        return type.getSubtype().endsWith("json");
    }

    private static MediaType named(String format) {
        return switch (format.toLowerCase(Locale.ROOT)) {
            case "json" -> MediaType.APPLICATION_JSON_TYPE;
            case "yaml" -> YAML;
            default -> throw new IllegalArgumentException(format);
        };
    }

    private static MediaType negotiated(Request request, String... own) {
        MediaType[] names = Stream.of(
                        Stream.of(MediaType.APPLICATION_JSON_TYPE, YAML),
                        Stream.of(own).map(MediaType::valueOf),
                        Stream.of("application/x-yaml", "text/yaml").map(MediaType::valueOf))
                .flatMap(types -> types)
                .toArray(MediaType[]::new);
        Variant chosen = request.selectVariant(Variant.mediaTypes(names).build());
        if (chosen == null) {
            throw new NotAcceptableException();
        }
        return chosen.getMediaType();
    }
}
