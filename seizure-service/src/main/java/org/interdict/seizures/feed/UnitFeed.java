package org.interdict.seizures.feed;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import org.interdict.contracts.events.Topics;
import org.interdict.contracts.events.unit.UnitEventTypes;
import org.interdict.contracts.events.unit.UnitState;
import org.interdict.kit.event.ReceivedEvent;
import org.interdict.seizures.visibility.Audience;

/** What the events of units put into the feed, open to all its readers. */
@Singleton
final class UnitFeed implements FeedKind {
    @Override
    public String topic() {
        return Topics.UNITS;
    }

    @Override
    public Map<String, Class<?>> types() {
        return Map.of(
                UnitEventTypes.REGISTERED, UnitState.class,
                UnitEventTypes.UPDATED, UnitState.class,
                UnitEventTypes.TRANSITIONED, UnitState.class);
    }

    @Override
    public FeedEntry entry(ReceivedEvent event, Past before) {
        UnitState unit = event.data(UnitState.class);
        return FeedEntry.about(Set.of(unit.code()), Set.of(unit.country()), Audience.ofOpenEvent(), unit);
    }
}
