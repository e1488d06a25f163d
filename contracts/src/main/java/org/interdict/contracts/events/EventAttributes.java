package org.interdict.contracts.events;

/** CloudEvents attributes of our own. */
public final class EventAttributes {
    /** Of a withdrawal: the channel that must forget the record. */
    public static final String CHANNEL = "channel";

    /** Of what concerns one caller alone: its subject. */
    public static final String OWNER = "owner";

    private EventAttributes() {}
}
