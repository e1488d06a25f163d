package org.interdict.seizures.feed;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Duration;
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
 * batch in memory and no more. What the reader has not taken is not asked for: when it asks for nothing, it stalls.
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
    private final Runnable hangUp;
    private volatile long lastSent = System.nanoTime();
    private volatile boolean readerHasAll = true;
    private boolean isAtEnd;
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
            long position,
            Runnable hangUp) {
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
        this.hangUp = hangUp;
    }

    /** Events until the token ends or the reader goes. */
    Multi<OutboundSseEvent> open() {
        return Multi.createBy()
                .repeating()
                .uni(() -> Uni.createFrom().completionStage(this::next))
                .whilst(batch -> !hasEnded())
                .onItem()
                .transformToMultiAndConcatenate(batch -> Multi.createFrom().iterable(batch))
                .select()
                .first(event -> !hasEnded())
                .onRequest()
                .invoke(more -> readerHasAll = true)
                .onItem()
                .invoke(event -> {
                    lastSent = System.nanoTime();
                    readerHasAll = false;
                })
                .onTermination()
                .invoke(() -> watch.close(this));
    }

    /** Hangs up on a reader that has what it was last sent before it for too long, or beyond the end of its token. */
    void hangUpIfStalled() {
        if (!readerHasAll && (silence().compareTo(config.stall()) > 0 || hasEnded())) {
            hangUp.run();
        }
    }

    private boolean hasEnded() {
        return !clock.instant().isBefore(end);
    }

    private Duration silence() {
        return Duration.ofNanos(System.nanoTime() - lastSent);
    }

    private CompletableFuture<List<OutboundSseEvent>> next() {
        if (!greeted) {
            greeted = true;
            // Sends the head of the answer at once, and the place from which a broken stream goes on.
            return CompletableFuture.completedFuture(List.of(sign("stream")));
        }
        CompletableFuture<Void> news = watch.news();
        return CompletableFuture.supplyAsync(this::read, Infrastructure.getDefaultWorkerPool())
                .thenCompose(events -> events.isEmpty() ? passOn(news) : CompletableFuture.completedFuture(events));
    }

    private List<OutboundSseEvent> read() {
        try {
            EventFeed.Batch batch = feed.read(position, filter, sight, config.batch());
            position = batch.upTo();
            isAtEnd = batch.isLast();
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
            isAtEnd = true;
            return List.of();
        }
    }

    /**
     * Nothing for the reader: gives a sign of life when it is time, whatever else comes that is not for the reader; else goes
     * on, or waits for news.
     */
    private CompletableFuture<List<OutboundSseEvent>> passOn(CompletableFuture<Void> news) {
        Duration left = config.heartbeat().minus(silence());
        if (left.isNegative() || left.isZero()) {
            return CompletableFuture.completedFuture(List.of(sign("alive")));
        }
        Duration untilEnd = Duration.between(clock.instant(), end);
        Duration wait = left.compareTo(untilEnd) < 0 ? left : untilEnd;
        return isAtEnd
                ? news.thenApply(arrived -> List.<OutboundSseEvent>of())
                        .completeOnTimeout(List.of(), Math.max(wait.toMillis(), 0) + 1, TimeUnit.MILLISECONDS)
                : CompletableFuture.completedFuture(List.of());
    }

    private OutboundSseEvent sign(String comment) {
        return sse.newEventBuilder()
                .id(EventFeed.cursor(position))
                .comment(comment)
                .build();
    }
}
