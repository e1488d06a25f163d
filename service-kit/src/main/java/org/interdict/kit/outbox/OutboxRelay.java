package org.interdict.kit.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.interdict.kit.problem.Outages;
import org.jboss.logging.Logger;

/** The thread that publishes what the outbox holds, woken by each commit. */
@Singleton
public class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    /** Rows that are committed one by one cost less when they are sent together. */
    private static final Duration PACE = Duration.ofMillis(20);

    /** What a row of the last turn delays the next by: where little happens, nothing waits for company. */
    private static final Duration PACE_OF_A_ROW = Duration.ofMillis(1);

    private final OutboxPublisher publisher;
    private final OutboxConfig config;
    private final Semaphore work = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "outbox-relay");
    private volatile boolean running = true;
    private long lastTurn = System.nanoTime();

    OutboxRelay(OutboxPublisher publisher, OutboxConfig config) {
        this.publisher = publisher;
        this.config = config;
    }

    /** Says that rows were committed. */
    public void wake() {
        work.release();
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        thread.interrupt();
        thread.join(5_000);
    }

    private void run() {
        while (running) {
            try {
                publisher.publishWhileAlone(this::awaitWork);
                await(config.pause());
            } catch (InterruptedException e) {
                running = false;
            } catch (Exception e) {
                report(e);
                pauseAfterFault();
            }
        }
        publisher.close();
    }

    /** What comes soon after a full turn goes with the next; the first after a while is sent at once. */
    private boolean awaitWork(int sent) throws InterruptedException {
        await(config.interval());
        long pace = Math.min(PACE.toNanos(), sent * PACE_OF_A_ROW.toNanos());
        TimeUnit.NANOSECONDS.sleep(lastTurn + pace - System.nanoTime());
        work.drainPermits();
        lastTurn = System.nanoTime();
        return running;
    }

    private void await(Duration atMost) throws InterruptedException {
        if (work.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            work.drainPermits();
        }
    }

    private void pauseAfterFault() {
        try {
            await(config.pause());
        } catch (InterruptedException e) {
            running = false;
        }
    }

    private static void report(Exception e) {
        if (Outages.causedBy(e)) {
            LOG.warnf("the outbox waits: %s", e.toString());
        } else {
            LOG.error("the outbox waits", e);
        }
    }
}
