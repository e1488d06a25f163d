package org.interdict.seizures.feed;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interdict.contracts.events.Topics;
import org.interdict.contracts.events.training.TrainingEventTypes;
import org.interdict.contracts.events.training.TrainingState;
import org.interdict.kit.event.ReceivedEvent;
import org.interdict.seizures.visibility.Audience;

/** What the events of training activities put into the feed, open to all its readers. */
@Singleton
final class TrainingFeed implements FeedKind {
    @Override
    public String topic() {
        return Topics.TRAINING;
    }

    @Override
    public Map<String, Class<?>> types() {
        return Map.of(
                TrainingEventTypes.PLANNED, TrainingState.class,
                TrainingEventTypes.HELD, TrainingState.class,
                TrainingEventTypes.CANCELLED, TrainingState.class,
                TrainingEventTypes.AMENDED, TrainingState.class);
    }

    @Override
    public FeedEntry entry(ReceivedEvent event, Past before) {
        TrainingState activity = event.data(TrainingState.class);
        return FeedEntry.about(units(activity), countries(activity), Audience.ofOpenEvent(), activity);
    }

    /** The units that it is for, and those that came. */
    private static Set<String> units(TrainingState activity) {
        return Stream.concat(
                        activity.units().stream(),
                        activity.attendance().stream().map(TrainingState.Attendance::unit))
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The country of the place, which a UN/LOCODE begins with, and those from which officers came without a unit. */
    private static Set<String> countries(TrainingState activity) {
        return Stream.concat(
                        Stream.ofNullable(activity.place()).map(place -> place.substring(0, 2)),
                        activity.attendance().stream().map(TrainingState.Attendance::country))
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }
}
