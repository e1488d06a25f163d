package org.interdict.seizures.casework;

/** The record that is on file now, and whether this call put it there. */
public record Entered<T extends CaseRecord>(T record, boolean isNew) {}
