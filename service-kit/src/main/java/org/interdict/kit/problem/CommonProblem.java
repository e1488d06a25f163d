package org.interdict.kit.problem;

import java.util.stream.Stream;

/** The faults that every service knows. */
public enum CommonProblem implements ProblemType {
    INVALID_REQUEST("invalid-request", "The request cannot be read", 400),
    MALFORMED_JSON("malformed-json", "The body is not JSON", 400),
    UNAUTHENTICATED("unauthenticated", "A valid bearer token is needed", 401),
    FORBIDDEN("forbidden", "The caller may not do this", 403),
    NOT_FOUND("not-found", "Not found", 404),
    METHOD_NOT_ALLOWED("method-not-allowed", "The resource does not know this method", 405),
    NOT_ACCEPTABLE("not-acceptable", "No acceptable representation", 406),
    NOT_YOURS_TO_CHANGE("not-yours-to-change", "The record is not yours to change", 403),
    NOT_POSSIBLE_NOW("not-possible-now", "The record's state does not permit this", 409),
    STALE_VERSION("stale-version", "The record was changed meanwhile", 412),
    VERSION_REQUIRED("version-required", "The change must say which version it changes", 428),
    CONFLICT("conflict", "The request conflicts with what is recorded", 409),
    TOO_LARGE("too-large", "The body is too large", 413),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", "The media type is not supported", 415),
    INVALID("invalid", "The body was understood and refused", 422),
    INTERNAL("internal", "The service failed", 500),
    UNAVAILABLE("unavailable", "Not available at the moment", 503);

    private final Kind kind;

    CommonProblem(String slug, String title, int status) {
        kind = new Kind(slug, title, status);
    }

    /** What to call an answer of which nothing but the status is known. */
    public static CommonProblem ofStatus(int status) {
        return Stream.of(values())
                .filter(problem -> problem.status() == status)
                .findFirst()
                .orElse(status < 500 ? INVALID_REQUEST : INTERNAL);
    }

    /** What can be said where no more is known than the kind of refusal. */
    public Text withoutCulprit() {
        return switch (this) {
            case NOT_FOUND -> Text.of("There is nothing at this path.");
            case METHOD_NOT_ALLOWED -> Text.of("Another method than this one has to be used here.");
            case NOT_ACCEPTABLE -> Text.of("None of the media types that Accept names is given here.");
            case UNSUPPORTED_MEDIA_TYPE -> Text.of("The media type of the body is not taken here.");
            default ->
                status() < 500
                        ? Text.of("The server could not read the request.")
                        : Text.of("The server could not answer the request.");
        };
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
