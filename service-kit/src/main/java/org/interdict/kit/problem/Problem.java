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
        @Nullable List<Error> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** One fault, in the language of the reader. */
    public record Error(String pointer, String code, String detail) {
        public static Error of(Fault fault, Wording wording) {
            return new Error(fault.pointer(), fault.code(), wording.say(fault.detail()));
        }
    }

    static Problem of(
            ProblemType type,
            Text detail,
            @Nullable String instance,
            String traceId,
            List<Fault> faults,
            Wording wording) {
        return new Problem(
                "/problems/" + type.slug(),
                wording.say(type.title()),
                type.status(),
                wording.say(detail),
                instance,
                traceId,
                faults.isEmpty()
                        ? null
                        : faults.stream().map(fault -> Error.of(fault, wording)).toList());
    }
}
