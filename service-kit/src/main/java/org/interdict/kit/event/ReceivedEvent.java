package org.interdict.kit.event;

import java.time.Instant;

/**
 * An event as a consumer gets it.
 *
 * @param data bound to the record that the consumer registered for this type
 */
public record ReceivedEvent(
        String id, String source, String recordId, String type, long version, Instant time, Object data) {
    /** The data as this record, which the consumer registered for this event's type. */
    public <T> T data(Class<T> type) {
        return type.cast(data);
    }
}
