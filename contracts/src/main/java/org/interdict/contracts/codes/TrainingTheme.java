package org.interdict.contracts.codes;

/** The theme that a training activity teaches. */
public enum TrainingTheme {
    PROFILING,
    DRUGS,
    PRECURSORS,
    STRATEGIC_TRADE_CONTROL,
    WILDLIFE,
    FISHERIES,
    WASTE,
    CIGARETTES_AND_REVENUE,
    MEDICINES,
    IPR,
    CULTURAL_PROPERTY,
    FIREARMS,
    TRAFFICKING_IN_PERSONS,
    MIGRANT_SMUGGLING,
    API_PNR,
    CONTROLLED_DELIVERY,
    INTERVIEWING,
    ETHICS,
    GENDER,
    GENERAL
}
