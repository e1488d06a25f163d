package org.interdict.seizures.feed;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An event of the feed: a CloudEvent 1.0 in JSON, with its place in the feed.
 *
 * @param cursor its place: the id of the stream's event, and where a page or stream goes on after it
 * @param sequence the record's version, zero-padded to 10 digits
 * @param data the whole record after the change
 */
public record FeedEvent(
        String cursor,
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        String dataschema,
        String sequence,
        String partitionkey,
        @Schema(implementation = Object.class) @JsonRawValue String data) {}
