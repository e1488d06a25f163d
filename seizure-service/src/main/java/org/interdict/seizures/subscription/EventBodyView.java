package org.interdict.seizures.subscription;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.interdict.seizures.feed.FeedEvent;
import org.jspecify.annotations.Nullable;

/**
 * The body of a webhook: the CloudEvent, with the members that Standard Webhooks wants.
 *
 * @param timestamp the same as time
 * @param dataschema of the data, where they are there
 * @param dataref where the whole event is to be read, when the data are but id and version
 */
record EventBodyView(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        Instant timestamp,
        String datacontenttype,
        @Nullable String dataschema,
        String sequence,
        String partitionkey,
        @Nullable String dataref,
        @JsonRawValue String data) {

    static EventBodyView of(FeedEvent event, @Nullable String dataref) {
        return new EventBodyView(
                event.specversion(),
                event.id(),
                event.source(),
                event.type(),
                event.subject(),
                event.time(),
                event.time(),
                event.datacontenttype(),
                dataref == null ? event.dataschema() : null,
                event.sequence(),
                event.partitionkey(),
                dataref,
                event.data());
    }
}
