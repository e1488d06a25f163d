package org.interdict.seizures.feed;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks for news once for all streams of this replica, hangs up on who takes none, and forgets what is too old. */
@Singleton
class FeedWatch {
    private static final Logger LOG = Logger.getLogger(FeedWatch.class);

    private final EventFeed feed;
    private final FeedConfig config;
    private final Clock clock;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
    private volatile CompletableFuture<Void> news = new CompletableFuture<>();
    private final Set<EventStream> streams = ConcurrentHashMap.newKeySet();
    private long latest;

    FeedWatch(EventFeed feed, FeedConfig config, Clock clock) {
        this.feed = feed;
        this.config = config;
        this.clock = clock;
    }

    /** Completed by the next event; taken before reading, so that nothing falls between reading and waiting. */
    CompletableFuture<Void> news() {
        return news;
    }

    /** Takes one of the places for streams, if one is free. */
    boolean open(EventStream stream) {
        streams.add(stream);
        if (streams.size() <= config.streams()) {
            return true;
        }
        streams.remove(stream);
        return false;
    }

    void close(EventStream stream) {
        streams.remove(stream);
    }

    /** How many places are taken. */
    int taken() {
        return streams.size();
    }

    void start(@Observes StartupEvent event) {
        watch.scheduleWithFixedDelay(this::look, 0, config.look().toMillis(), TimeUnit.MILLISECONDS);
        watch.scheduleWithFixedDelay(this::hangUpOnWhoStalls, 1, 1, TimeUnit.SECONDS);
        watch.scheduleWithFixedDelay(this::purge, 0, 1, TimeUnit.HOURS);
    }

    void stop(@Observes ShutdownEvent event) {
        watch.shutdownNow();
    }

    private void look() {
        if (streams.isEmpty()) {
            return;
        }
        try {
            long now = feed.latest();
            if (now != latest) {
                latest = now;
                CompletableFuture<Void> arrived = news;
                news = new CompletableFuture<>();
                arrived.complete(null);
            }
        } catch (RuntimeException e) {
            LOG.warnf("cannot look for events: %s", e.toString());
        }
    }

    private void hangUpOnWhoStalls() {
        try {
            streams.forEach(EventStream::hangUpIfStalled);
        } catch (RuntimeException e) {
            LOG.warnf("cannot hang up: %s", e.toString());
        }
    }

    private void purge() {
        try {
            Instant before = clock.instant().minus(config.keep());
            feed.purge(before);
        } catch (RuntimeException e) {
            LOG.warnf("cannot forget old events: %s", e.toString());
        }
    }
}
