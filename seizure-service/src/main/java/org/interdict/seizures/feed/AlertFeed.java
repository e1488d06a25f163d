package org.interdict.seizures.feed;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.interdict.contracts.events.Topics;
import org.interdict.contracts.events.alert.AlertEventTypes;
import org.interdict.contracts.events.alert.AlertState;
import org.interdict.kit.event.ReceivedEvent;
import org.interdict.seizures.visibility.Audience;

/** What the events of alerts put into the feed. */
@Singleton
final class AlertFeed implements FeedKind {
    @Override
    public String topic() {
        return Topics.ALERTS;
    }

    @Override
    public Map<String, Class<?>> types() {
        return Map.of(
                AlertEventTypes.ISSUED, AlertState.class,
                AlertEventTypes.FEEDBACK, AlertState.class,
                AlertEventTypes.CLOSED, AlertState.class);
    }

    /** What an alert says of whom it is for, and of what, never changes: there is no past. An analyst's alert is of no unit, which is the unit of no reader and no filter. */
    @Override
    public FeedEntry entry(ReceivedEvent event, Past before) {
        AlertState state = event.data(AlertState.class);
        return FeedEntry.change(
                Objects.toString(state.unit(), ""),
                Audience.ofAlert(state.channels(), state.addressees()),
                Set.of(),
                Set.of(),
                state,
                before);
    }
}
