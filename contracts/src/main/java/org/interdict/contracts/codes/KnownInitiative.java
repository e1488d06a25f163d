package org.interdict.contracts.codes;

/** The initiatives that records are known to be tagged with; tags are free, these are only the ones that have a label. */
public enum KnownInitiative {
    FISHNET,
    BLUE_ENFORCEMENT
}
