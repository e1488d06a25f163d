package org.interdict.seizures.feed;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import org.interdict.contracts.events.Topics;
import org.interdict.contracts.events.report.ReportEventTypes;
import org.interdict.contracts.events.report.ReportPublished;
import org.interdict.kit.event.ReceivedEvent;
import org.interdict.seizures.visibility.Audience;

/** What editions of the programme report put into the feed, open to all its readers. */
@Singleton
final class ReportFeed implements FeedKind {
    @Override
    public String topic() {
        return Topics.REPORTS;
    }

    @Override
    public Map<String, Class<?>> types() {
        return Map.of(ReportEventTypes.PUBLISHED, ReportPublished.class);
    }

    @Override
    public FeedEntry entry(ReceivedEvent event, Past before) {
        return FeedEntry.about(Set.of(), Set.of(), Audience.ofOpenEvent(), event.data(ReportPublished.class));
    }
}
