package org.interdict.contracts.events;

/** The Kafka topics of the suite; each is keyed by the record's id and kept for ever. */
public final class Topics {
    public static final String UNITS = "interdict.units";
    public static final String SEIZURES = "interdict.seizures";
    public static final String INTERCEPTIONS = "interdict.interceptions";
    public static final String ALERTS = "interdict.alerts";
    public static final String TRAINING = "interdict.training";
    public static final String REPORTS = "interdict.reports";
    public static final String SUBSCRIPTIONS = "interdict.subscriptions";

    private Topics() {}
}
