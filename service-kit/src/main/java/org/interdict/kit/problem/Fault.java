package org.interdict.kit.problem;

/**
 * One fault of a request.
 *
 * @param pointer JSON Pointer (RFC 6901) into the body, or the name of a query parameter or header
 * @param code stable, upper-snake or kebab word for programs
 * @param detail one sentence for people
 */
public record Fault(String pointer, String code, String detail) {}
