package org.interdict.contracts.events.alert;

/** The types of the events about an alert; data of all: {@link AlertState}. */
public final class AlertEventTypes {
    /** A unit or an analyst asked others to look out for something. */
    public static final String ISSUED = "org.interdict.alert.issued.v1";

    /** Somebody who was asked said what came of it. */
    public static final String FEEDBACK = "org.interdict.alert.feedback.v1";

    /** The issuer took the alert back: nobody need look any more. */
    public static final String CLOSED = "org.interdict.alert.closed.v1";

    private AlertEventTypes() {}
}
