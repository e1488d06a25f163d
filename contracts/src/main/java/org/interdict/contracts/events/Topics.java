package org.interdict.contracts.events;

import org.interdict.contracts.codes.ExchangeChannel;

/**
 * The Kafka topics of the suite; each is keyed by the record's id and kept for ever, those of partners as far as the last
 * word on each record.
 */
public final class Topics {
    public static final String UNITS = "interdict.units";
    public static final String SEIZURES = "interdict.seizures";
    public static final String INTERCEPTIONS = "interdict.interceptions";
    public static final String ALERTS = "interdict.alerts";
    public static final String TRAINING = "interdict.training";
    public static final String REPORTS = "interdict.reports";
    public static final String SUBSCRIPTIONS = "interdict.subscriptions";

    /** What partners on the WCO channel are told. */
    public static final String PARTNER_WCO = "interdict.partner.wco";

    /** What partners on the INTERPOL channel are told. */
    public static final String PARTNER_INTERPOL = "interdict.partner.interpol";

    private Topics() {}

    /** What partners on this channel are told. */
    public static String ofPartners(ExchangeChannel channel) {
        return switch (channel) {
            case WCO -> PARTNER_WCO;
            case INTERPOL -> PARTNER_INTERPOL;
        };
    }
}
