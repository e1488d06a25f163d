package org.interdict.seizures.feed;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.interdict.contracts.codes.ExchangeChannel;
import org.interdict.contracts.codes.SeizureStatus;
import org.interdict.contracts.events.EventAttributes;
import org.interdict.contracts.events.Topics;
import org.interdict.contracts.events.interception.InterceptionEventTypes;
import org.interdict.contracts.events.interception.InterceptionState;
import org.interdict.contracts.events.interception.InterceptionWithdrawn;
import org.interdict.kit.event.ReceivedEvent;
import org.interdict.seizures.visibility.Audience;

/** What the events of interceptions put into the feed; they speak of no commodity. */
@Singleton
final class InterceptionFeed implements FeedKind {
    private final PastVersions versions;

    InterceptionFeed(PastVersions versions) {
        this.versions = versions;
    }

    @Override
    public String topic() {
        return Topics.INTERCEPTIONS;
    }

    @Override
    public Map<String, Class<?>> types() {
        return Map.of(
                InterceptionEventTypes.RECORDED, InterceptionState.class,
                InterceptionEventTypes.AMENDED, InterceptionState.class,
                InterceptionEventTypes.VALIDATED, InterceptionState.class,
                InterceptionEventTypes.RETRACTED, InterceptionState.class,
                InterceptionEventTypes.WITHDRAWN, InterceptionWithdrawn.class);
    }

    @Override
    public Map<String, Past> pasts(Collection<String> interceptions) {
        return versions.of("interception", interceptions);
    }

    @Override
    public FeedEntry entry(ReceivedEvent event, Past before) {
        if (event.data() instanceof InterceptionWithdrawn notice) {
            return FeedEntry.withdrawal(
                    ExchangeChannel.valueOf(event.extension(EventAttributes.CHANNEL)), notice, before);
        }
        InterceptionState state = event.data(InterceptionState.class);
        FeedEntry change = FeedEntry.change(
                state.unit(), Audience.ofChange(state.channels()), Set.of(state.country()), Set.of(), state, before);
        return state.status() == SeizureStatus.RETRACTED
                ? change.tellingFormerChannels(
                        new InterceptionWithdrawn(state.id(), event.version(), Objects.toString(before.reason(), "")),
                        before)
                : change;
    }
}
