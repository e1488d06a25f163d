package org.interdict.kit.inbox;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interdict.kit.event.ReceivedEvent;

/** What a consumer does with events; each implementation is a bean, read to by one {@link EventReader} a replica. */
public interface EventHandler {
    /** The stable name under which its place in the topics is kept. */
    String name();

    Set<String> topics();

    /** The record that the data of each type are bound to; events of other types are passed over. */
    Map<String, Class<?>> types();

    /**
     * Whether the handler itself passes over events whose id it has. Otherwise events are told apart by their record's
     * version, which is enough for all but those that need every event of a version.
     */
    default boolean knowsDuplicates() {
        return false;
    }

    /**
     * Applies events, in order, each newer than what was applied to its record before (or any, if it knows duplicates). Called inside the transaction that
     * also moves the consumer on: when it fails, nothing happened and the events come again.
     */
    void handle(List<ReceivedEvent> events);
}
