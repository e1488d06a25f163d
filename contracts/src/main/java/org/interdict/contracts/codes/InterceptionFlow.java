package org.interdict.contracts.codes;

/** Which way an intercepted person was travelling, relative to the country of the unit. */
public enum InterceptionFlow {
    ARRIVAL,
    DEPARTURE,
    TRANSIT
}
