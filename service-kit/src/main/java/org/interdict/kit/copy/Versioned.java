package org.interdict.kit.copy;

/** A record in one of its versions. */
public record Versioned<T>(long version, T record) {}
