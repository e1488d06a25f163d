package org.interdict.seizures.feed;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.interdict.kit.problem.Outages;
import org.interdict.seizures.visibility.Sight;
import org.jboss.logging.Logger;

/**
 * One open stream: reads the feed batch by batch, each when the one before has been sent, so a slow reader holds one
 * batch in memory and no more.
 */
final class EventStream {
    private static final Logger LOG = Logger.getLogger(EventStream.class);

    private final EventFeed feed;
    private final FeedWatch watch;
    private final FeedConfig config;
    private final Clock clock;
    private final Sse sse;
    private final Function<FeedEvent, String> json;
    private final FeedFilter filter;
    private final Sight sight;
    private final Instant end;
    private long position;
    private boolean greeted;

    EventStream(
            EventFeed feed,
            FeedWatch watch,
            FeedConfig config,
            Clock clock,
            Sse sse,
            Function<FeedEvent, String> json,
            FeedFilter filter,
            Sight sight,
            Instant end,
            long position) {
        this.feed = feed;
        this.watch = watch;
        this.config = config;
        this.clock = clock;
        this.sse = sse;
        this.json = json;
        this.filter = filter;
        this.sight = sight;
        this.end = end;
        this.position = position;
    }

    /** Events until the token ends or the reader goes. */
    Multi<OutboundSseEvent> open() {
        return Multi.createBy()
                .repeating()
                .uni(() -> Uni.createFrom().completionStage(this::next))
                .whilst(batch -> clock.instant().isBefore(end))
                .onItem()
                .transformToMultiAndConcatenate(batch -> Multi.createFrom().iterable(batch))
                .onTermination()
                .invoke(watch::closeStream);
    }

    private CompletableFuture<List<OutboundSseEvent>> next() {
        if (!greeted) {
            greeted = true;
            // Sends the head of the answer at once, and the place from which a broken stream goes on.
            return CompletableFuture.completedFuture(List.of(sign("stream")));
        }
        CompletableFuture<Void> news = watch.news();
        return CompletableFuture.supplyAsync(this::read, Infrastructure.getDefaultWorkerPool())
                .thenCompose(events -> events.isEmpty() ? awaitNews(news) : CompletableFuture.completedFuture(events));
    }

    private List<OutboundSseEvent> read() {
        try {
            EventFeed.Batch batch = feed.read(position, filter, sight, config.batch());
            position = batch.upTo();
            List<OutboundSseEvent> events = new ArrayList<>(batch.events().size());
            batch.events()
                    .forEach(event -> events.add(sse.newEventBuilder()
                            .id(event.cursor())
                            .name(event.type())
                            .data(String.class, json.apply(event))
                            .build()));
            return events;
        } catch (RuntimeException e) {
            if (!Outages.causedBy(e)) {
                throw e;
            }
            LOG.warnf("a stream waits: %s", e.toString());
            return List.of();
        }
    }

    /** Nothing new: waits for news, or gives a sign of life. */
    private CompletableFuture<List<OutboundSseEvent>> awaitNews(CompletableFuture<Void> news) {
        return news.thenApply(arrived -> List.<OutboundSseEvent>of())
                .completeOnTimeout(List.of(sign("alive")), config.heartbeat().toMillis(), TimeUnit.MILLISECONDS);
    }

    private OutboundSseEvent sign(String comment) {
        return sse.newEventBuilder()
                .id(EventFeed.cursor(position))
                .comment(comment)
                .build();
    }
}
