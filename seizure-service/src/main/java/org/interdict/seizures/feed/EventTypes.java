package org.interdict.seizures.feed;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The types of the events that the feed has. */
@Singleton
public final class EventTypes {
    private final Set<String> known;

    EventTypes(@All List<FeedKind> kinds) {
        known = kinds.stream().flatMap(kind -> kind.types().keySet().stream()).collect(Collectors.toUnmodifiableSet());
    }

    public boolean contain(String type) {
        return known.contains(type);
    }
}
