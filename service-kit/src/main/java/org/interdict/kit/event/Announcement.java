package org.interdict.kit.event;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What a committed change announces.
 *
 * @param id the event's id, the same however often and on however many topics it is delivered
 * @param topic Kafka topic
 * @param recordId the record that changed; key of the message, so that its events keep their order
 * @param type CloudEvents type, such as {@code org.interdict.seizure.recorded.v1}
 * @param version the record's version after the change
 * @param extensions further CloudEvents attributes, by their lower-case names
 * @param data written as JSON
 */
public record Announcement(
        UUID id,
        String topic,
        String recordId,
        String type,
        long version,
        Instant time,
        Map<String, String> extensions,
        Object data) {

    /** Without further attributes. */
    public Announcement(UUID id, String topic, String recordId, String type, long version, Instant time, Object data) {
        this(id, topic, recordId, type, version, time, Map.of(), data);
    }

    /** The same event on a further topic, for those who are told this of it. */
    public Announcement on(String furtherTopic, Object told) {
        return new Announcement(id, furtherTopic, recordId, type, version, time, extensions, told);
    }
}
