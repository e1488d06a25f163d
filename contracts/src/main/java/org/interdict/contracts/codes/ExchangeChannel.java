package org.interdict.contracts.codes;

/** The channel over which a record is exchanged: WCO reaches customs officers, INTERPOL police officers. */
public enum ExchangeChannel {
    WCO,
    INTERPOL
}
