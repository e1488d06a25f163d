package org.interdict.kit.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of an answer of 400 and above, as RFC 9457 names its members. */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        String traceId,
        @Nullable List<Fault> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(ProblemType type, String detail, @Nullable String instance, String traceId, List<Fault> faults) {
        return new Problem(
                "/problems/" + type.slug(),
                type.title(),
                type.status(),
                detail,
                instance,
                traceId,
                faults.isEmpty() ? null : faults);
    }
}
