package org.interdict.seizures.subscription;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interdict.seizures.webhook.Reply;
import org.interdict.seizures.webhook.Retries;
import org.interdict.seizures.webhook.WebhookConfig;
import org.interdict.seizures.webhook.Webhooks;
import org.interdict.seizures.webhook.Webhooks.Message;
import org.jdbi.v3.core.Jdbi;

/**
 * Sends what is due: locks it, asks once more whether it may go, posts it, keeps what came of it, unlocks it. Many are on
 * their way at once, a few of each subscription, so a receiver that is slow delays nobody else. Used by one thread.
 */
final class DeliverySender implements AutoCloseable {
    private final Deliveries deliveries;
    private final DeliveryService service;
    private final Messages messages;
    private final Webhooks webhooks;
    private final WebhookConfig config;
    private final Retries retries;
    private final Runnable wake;
    private final DeliveryLocks locks;
    private final Map<Due, CompletableFuture<Reply>> sending = new HashMap<>();
    private final Set<UUID> failing = new HashSet<>();
    private final ConcurrentLinkedQueue<Attempt> finished = new ConcurrentLinkedQueue<>();

    DeliverySender(
            Jdbi jdbi,
            Deliveries deliveries,
            DeliveryService service,
            Messages messages,
            Webhooks webhooks,
            WebhookConfig config,
            Runnable wake) {
        this.deliveries = deliveries;
        this.service = service;
        this.messages = messages;
        this.webhooks = webhooks;
        this.config = config;
        this.retries = new Retries(config.retries());
        this.wake = wake;
        this.locks = new DeliveryLocks(jdbi);
    }

    /** Keeps what has come back, and sends what is due. */
    void turn() {
        if (!locks.areHeld()) {
            abort();
        }
        keepFinished();
        send(lock(deliveries.due(sending.keySet())));
        keepFinished();
    }

    /** Whether everything that was sent has come back and was kept. */
    boolean isIdle() {
        return sending.isEmpty();
    }

    /** Keeps what has come back; what cannot be kept now stays for the next time, and stays locked. */
    void keepFinished() {
        List<Attempt> attempts = new ArrayList<>(finished);
        if (!attempts.isEmpty()) {
            service.keep(attempts);
            finished.removeAll(attempts);
            attempts.forEach(this::learn);
            release(attempts.stream().map(Attempt::due).toList());
        }
    }

    /** Gives up what is on its way. Nothing is known of it then, so it is sent again, under the same id. */
    void abort() {
        List.copyOf(sending.values()).forEach(reply -> reply.cancel(false));
        sending.clear();
        locks.close();
    }

    @Override
    public void close() {
        abort();
    }

    /** Of a receiver that fails one delivery at a time is tried: others need the places more. */
    private void learn(Attempt attempt) {
        if (attempt.state() == DeliveryState.DELIVERED) {
            failing.remove(attempt.subscriptionId());
        } else if (attempt.state() == DeliveryState.PENDING) {
            failing.add(attempt.subscriptionId());
        }
    }

    private int placesOf(UUID subscription) {
        return failing.contains(subscription) ? 1 : config.inFlight();
    }

    /** As many as there are places; where others hold what comes first, what comes next. */
    private List<Due> lock(List<Due> due) {
        List<Due> locked = new ArrayList<>();
        List<Due> left = new ArrayList<>(due);
        while (!left.isEmpty()) {
            List<Due> wanted = withinLimits(left, locked);
            if (wanted.isEmpty()) {
                break;
            }
            locked.addAll(locks.tryLock(wanted));
            left.removeAll(Set.copyOf(wanted));
        }
        return locked;
    }

    private List<Due> withinLimits(List<Due> due, List<Due> locked) {
        Map<UUID, Long> places = Stream.concat(sending.keySet().stream(), locked.stream())
                .collect(Collectors.groupingBy(Due::subscriptionId, HashMap::new, Collectors.counting()));
        List<Due> permitted = new ArrayList<>();
        for (Due one : due) {
            if (sending.size() + locked.size() + permitted.size() < config.inFlightInAll()
                    && places.merge(one.subscriptionId(), 1L, Long::sum) <= placesOf(one.subscriptionId())) {
                permitted.add(one);
            }
        }
        return permitted;
    }

    private void send(List<Due> locked) {
        if (locked.isEmpty()) {
            return;
        }
        List<Due> left = new ArrayList<>(locked);
        try {
            List<Ready> ready = deliveries.ready(locked);
            Map<Ready, Message> written = messages.of(ready);
            for (Ready delivery : ready) {
                Optional.ofNullable(written.get(delivery))
                        .ifPresentOrElse(
                                message -> post(delivery, message), () -> finished.add(Attempt.withheld(delivery)));
                // Not before: what cannot even be begun must not stay locked.
                left.remove(delivery.due());
            }
        } finally {
            release(left);
        }
    }

    private void post(Ready delivery, Message message) {
        long begin = System.nanoTime();
        CompletableFuture<Reply> reply = webhooks.send(URI.create(delivery.url()), message);
        sending.put(delivery.due(), reply);
        reply.thenAccept(answer -> {
            finished.add(attempt(delivery, answer, Duration.ofNanos(System.nanoTime() - begin)));
            wake.run();
        });
    }

    private Attempt attempt(Ready delivery, Reply answer, Duration took) {
        Optional<Duration> wait = answer.isDelivered() || answer.isGone()
                ? Optional.empty()
                : retries.after(
                        delivery.attempts() + 1,
                        answer.retryAfter(),
                        ThreadLocalRandom.current().nextDouble());
        return Attempt.made(delivery, answer, took, wait);
    }

    private void release(Collection<Due> done) {
        sending.keySet().removeAll(done);
        locks.unlock(done.stream().map(Due::lockName).toList());
    }
}
