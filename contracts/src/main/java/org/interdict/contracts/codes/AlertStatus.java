package org.interdict.contracts.codes;

/** Where an alert is in its life; it expires by the clock, and its issuer may close it before or after that. */
public enum AlertStatus {
    OPEN,
    EXPIRED,
    CLOSED
}
