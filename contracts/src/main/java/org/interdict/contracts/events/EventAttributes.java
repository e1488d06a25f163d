package org.interdict.contracts.events;

/** CloudEvents attributes of our own. */
public final class EventAttributes {
    /** Of a withdrawal: the channel that must forget the record. */
    public static final String CHANNEL = "channel";

    private EventAttributes() {}
}
