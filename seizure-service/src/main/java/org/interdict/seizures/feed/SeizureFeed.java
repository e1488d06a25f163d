package org.interdict.seizures.feed;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.interdict.contracts.codes.ExchangeChannel;
import org.interdict.contracts.codes.SeizureStatus;
import org.interdict.contracts.events.EventAttributes;
import org.interdict.contracts.events.Topics;
import org.interdict.contracts.events.seizure.SeizureEventTypes;
import org.interdict.contracts.events.seizure.SeizureState;
import org.interdict.contracts.events.seizure.SeizureWithdrawn;
import org.interdict.kit.event.ReceivedEvent;
import org.interdict.seizures.visibility.Audience;

/** What the events of seizures put into the feed. */
@Singleton
final class SeizureFeed implements FeedKind {
    private final PastVersions versions;

    SeizureFeed(PastVersions versions) {
        this.versions = versions;
    }

    @Override
    public String topic() {
        return Topics.SEIZURES;
    }

    @Override
    public Map<String, Class<?>> types() {
        return Map.of(
                SeizureEventTypes.RECORDED, SeizureState.class,
                SeizureEventTypes.AMENDED, SeizureState.class,
                SeizureEventTypes.VALIDATED, SeizureState.class,
                SeizureEventTypes.RETRACTED, SeizureState.class,
                SeizureEventTypes.WITHDRAWN, SeizureWithdrawn.class);
    }

    @Override
    public Map<String, Past> pasts(Collection<String> seizures) {
        return versions.of("seizure", seizures);
    }

    @Override
    public FeedEntry entry(ReceivedEvent event, Past before) {
        if (event.data() instanceof SeizureWithdrawn notice) {
            return FeedEntry.withdrawal(
                    ExchangeChannel.valueOf(event.extension(EventAttributes.CHANNEL)), notice, before);
        }
        SeizureState state = event.data(SeizureState.class);
        FeedEntry change = FeedEntry.change(
                state.unit(),
                Audience.ofChange(state.channels()),
                Set.of(state.country()),
                state.items().stream().map(SeizureState.Item::commodity).collect(Collectors.toUnmodifiableSet()),
                state,
                before);
        return state.status() == SeizureStatus.RETRACTED
                ? change.tellingFormerChannels(
                        new SeizureWithdrawn(state.id(), event.version(), Objects.toString(before.reason(), "")),
                        before)
                : change;
    }
}
