package org.interdict.kit.http;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.interdict.kit.problem.CommonProblem;
import org.interdict.kit.problem.Fault;
import org.interdict.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The versions on which a change may build (RFC 9110, {@code If-Match}); an entity tag is the record's version. A weak
 * one never matches.
 */
public final class IfMatch {
    private static final Pattern TAGS = Pattern.compile("(W/)?\"[^\"]*\"(\\s*,\\s*(W/)?\"[^\"]*\")*");

    private final List<String> tags;

    private IfMatch(List<String> tags) {
        this.tags = tags;
    }

    /** Of a change that must say what it builds on: 428 without the header. */
    public static IfMatch required(@Nullable String header) {
        if (header == null) {
            throw new ProblemException(
                    CommonProblem.VERSION_REQUIRED,
                    "Send the ETag that you read as If-Match, so that nobody's change is lost.");
        }
        return of(header);
    }

    /** Of a change that may say it. */
    public static IfMatch of(@Nullable String header) {
        if (header == null || header.equals("*")) {
            return new IfMatch(List.of("*"));
        }
        if (header.length() > 1000 || !TAGS.matcher(header).matches()) {
            throw new ProblemException(
                    CommonProblem.INVALID_REQUEST,
                    "A header cannot be read.",
                    List.of(new Fault("If-Match", "invalid-header", "Expected entity tags such as \"3\".")));
        }
        return new IfMatch(Stream.of(header.split(",")).map(String::strip).toList());
    }

    /** 412 unless the record's version is one of those. */
    public void check(long version) {
        if (!tags.contains("*") && !tags.contains("\"" + version + "\"")) {
            throw new ProblemException(
                    CommonProblem.STALE_VERSION, "The record has version {0} now; read it and decide anew.", version);
        }
    }
}
