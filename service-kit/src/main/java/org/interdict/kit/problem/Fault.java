package org.interdict.kit.problem;

/**
 * One fault of a request.
 *
 * @param pointer JSON Pointer (RFC 6901) into the body, or the name of a query parameter, header or column
 * @param code stable, kebab-case word for programs
 * @param detail one sentence for people
 */
public record Fault(String pointer, String code, Text detail) {
    /** With the detail as a pattern and what stands in its places {@code {0}}, {@code {1}}. */
    public Fault(String pointer, String code, @Sentence String detail, Object... values) {
        this(pointer, code, Text.of(detail, values));
    }
}
