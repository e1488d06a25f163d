package org.interdict.seizures.report;

/** What time a figure is of. */
public enum Basis {
    /** The year that is reported. */
    YEAR,
    /** A day. */
    STOCK,
    /** From the beginning up to a day. */
    CUMULATIVE
}
