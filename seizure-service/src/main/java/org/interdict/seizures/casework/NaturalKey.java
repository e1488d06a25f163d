package org.interdict.seizures.casework;

/** What makes a record the same record. */
public record NaturalKey(String unit, String reference) {}
