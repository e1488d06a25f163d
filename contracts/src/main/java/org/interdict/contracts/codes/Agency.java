package org.interdict.contracts.codes;

/** The kind of agency that officers of a unit come from. */
public enum Agency {
    CUSTOMS,
    POLICE,
    DRUG_ENFORCEMENT,
    COAST_GUARD,
    IMMIGRATION,
    PORT_AUTHORITY,
    ENVIRONMENT,
    OTHER
}
