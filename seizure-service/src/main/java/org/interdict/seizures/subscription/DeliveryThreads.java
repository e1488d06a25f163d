package org.interdict.seizures.subscription;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.interdict.kit.problem.Outages;
import org.interdict.seizures.webhook.Secrets;
import org.interdict.seizures.webhook.WebhookConfig;
import org.interdict.seizures.webhook.Webhooks;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/** The threads of this replica that draw up deliveries and send them; every replica has them. */
@Singleton
class DeliveryThreads {
    private static final Logger LOG = Logger.getLogger(DeliveryThreads.class);
    private static final Duration PAUSE_AFTER_FAULT = Duration.ofSeconds(1);
    private static final Duration LAST_WORDS = Duration.ofSeconds(3);

    private final Jdbi jdbi;
    private final Deliveries deliveries;
    private final DeliveryService service;
    private final Messages messages;
    private final Webhooks webhooks;
    private final Secrets secrets;
    private final WebhookConfig config;
    private final Semaphore work = new Semaphore(0);
    private final Thread sender = new Thread(this::send, "webhook-sender");
    private final ScheduledExecutorService drawing = Executors.newSingleThreadScheduledExecutor();
    private volatile boolean running = true;

    DeliveryThreads(
            Jdbi jdbi,
            Deliveries deliveries,
            DeliveryService service,
            Messages messages,
            Webhooks webhooks,
            Secrets secrets,
            WebhookConfig config) {
        this.jdbi = jdbi;
        this.deliveries = deliveries;
        this.service = service;
        this.messages = messages;
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        if (!secrets.canSign()) {
            LOG.warn("there are no webhooks: interdict.webhook.key is not set");
            return;
        }
        sender.start();
        drawing.scheduleWithFixedDelay(this::drawUp, 0, config.look().toMillis(), TimeUnit.MILLISECONDS);
        drawing.scheduleWithFixedDelay(this::purge, 1, 60, TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        drawing.shutdownNow();
        wake();
        sender.join(LAST_WORDS.plusSeconds(1).toMillis());
    }

    private void wake() {
        work.release();
    }

    private void send() {
        try (DeliverySender turns =
                new DeliverySender(jdbi, deliveries, service, messages, webhooks, config, this::wake)) {
            while (running) {
                try {
                    turns.turn();
                    await(config.look());
                } catch (RuntimeException e) {
                    report("deliveries wait", e);
                    await(PAUSE_AFTER_FAULT);
                }
            }
            hearLastAnswers(turns);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is on its way when the service ends, and is answered soon, need not be sent again. */
    private void hearLastAnswers(DeliverySender turns) throws InterruptedException {
        long end = System.nanoTime() + LAST_WORDS.toNanos();
        while (!turns.isIdle() && System.nanoTime() < end) {
            await(config.look());
            turns.keepFinished();
        }
    }

    private void await(Duration atMost) throws InterruptedException {
        if (work.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            work.drainPermits();
        }
    }

    private void drawUp() {
        try {
            while (service.drawUp() && running) {
                wake();
            }
        } catch (RuntimeException e) {
            report("deliveries are not drawn up", e);
        }
    }

    private void purge() {
        try {
            boolean more = deliveries.purge();
            while (more && running) {
                more = deliveries.purge();
            }
        } catch (RuntimeException e) {
            report("cannot forget old deliveries", e);
        }
    }

    private static void report(String what, RuntimeException e) {
        if (Outages.causedBy(e)) {
            LOG.warnf("%s: %s", what, e.toString());
        } else {
            LOG.error(what, e);
        }
    }
}
