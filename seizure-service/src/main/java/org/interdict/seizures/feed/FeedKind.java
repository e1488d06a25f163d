package org.interdict.seizures.feed;

import java.util.Collection;
import java.util.Map;
import org.interdict.kit.event.ReceivedEvent;

/** What the events of one kind of record, or of something else, put into the feed; one bean a kind. */
interface FeedKind {
    /** The topic of the kind. */
    String topic();

    /** The record that the data of each type are bound to. */
    Map<String, Class<?>> types();

    /** What the records were before, by their ids; one that was never changed has no past, nor has what is no record. */
    default Map<String, Past> pasts(Collection<String> records) {
        return Map.of();
    }

    /** What is told of an event, and to whom. */
    FeedEntry entry(ReceivedEvent event, Past before);
}
