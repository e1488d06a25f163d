package org.interdict.kit.event;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * An event as a consumer gets it.
 *
 * @param extensions the attributes beyond CloudEvents' own, by name
 * @param data bound to the record that the consumer registered for this type
 */
public record ReceivedEvent(
        String id,
        String source,
        String recordId,
        String type,
        long version,
        Instant time,
        Map<String, String> extensions,
        Object data) {

    /** A further CloudEvents attribute that events of this type carry. */
    public String extension(String name) {
        return Objects.requireNonNull(extensions.get(name), name);
    }

    /** The data as this record, which the consumer registered for this event's type. */
    public <T> T data(Class<T> type) {
        return type.cast(data);
    }
}
