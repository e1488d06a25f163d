package org.interdict.kit.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.interdict.kit.event.CloudEvents;
import org.interdict.kit.event.CloudEvents.UnreadableMessage;
import org.interdict.kit.event.KafkaSettings;
import org.interdict.kit.event.ReceivedEvent;
import org.interdict.kit.problem.Outages;
import org.jboss.logging.Logger;

/**
 * Reads topics to one handler. The place in a partition is kept in the database and moved in the handler's own
 * transaction by compare-and-set, so a replica that has lost its partition cannot commit; Kafka's offsets are not used.
 */
final class EventReader {
    private static final Logger LOG = Logger.getLogger(EventReader.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int MOST_AT_ONCE = 1_000;

    /** A transaction for each of many events that come one by one would cost more than their work. */
    private static final Duration PACE = Duration.ofMillis(50);

    private final EventHandler handler;
    private final Inbox inbox;
    private final CloudEvents events;
    private final DeadLetters deadLetters;
    private final Map<String, Object> settings;
    private final Thread thread;
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private volatile boolean running = true;

    EventReader(EventHandler handler, Inbox inbox, CloudEvents events, DeadLetters deadLetters, KafkaSettings broker) {
        this.handler = handler;
        this.inbox = inbox;
        this.events = events;
        this.deadLetters = deadLetters;
        this.settings = broker.with(settings(handler.name()));
        this.thread = new Thread(this::run, "reader-" + handler.name());
    }

    void start() {
        thread.start();
    }

    void stop() {
        running = false;
        thread.interrupt();
    }

    void join() throws InterruptedException {
        thread.join(5_000);
    }

    /** Whatever fails, the reader begins anew where the last committed work ended: failed work is retried, not skipped. */
    private void run() {
        while (running) {
            try (KafkaConsumer<String, byte[]> consumer =
                    new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
                consumer.subscribe(handler.topics(), new Positions(consumer));
                while (running) {
                    ConsumerRecords<String, byte[]> messages = consumer.poll(PAUSE);
                    if (messages.isEmpty()) {
                        lookWhetherStillInPlace();
                    } else {
                        long begin = System.nanoTime();
                        apply(messages);
                        keepPace(messages.count(), begin);
                    }
                }
            } catch (InterruptException | WakeupException | InterruptedException e) {
                running = false;
            } catch (Exception e) {
                report(e);
                pause();
            }
        }
    }

    private void apply(ConsumerRecords<String, byte[]> messages) throws ExecutionException, InterruptedException {
        List<ReceivedEvent> batch = read(messages);
        Map<TopicPartition, Long> next = new HashMap<>();
        messages.nextOffsets().forEach((partition, offset) -> next.put(partition, offset.offset()));
        QuarkusTransaction.requiringNew().run(() -> {
            advance(next);
            List<ReceivedEvent> newer = handler.knowsDuplicates() ? batch : inbox.newer(handler.name(), batch);
            if (!newer.isEmpty()) {
                handler.handle(newer);
            }
        });
        positions.putAll(next);
    }

    /** A consumer that is to begin anew is taken its place away: without this it would find out by its next event alone. */
    private void lookWhetherStillInPlace() {
        try {
            if (!inbox.isAt(handler.name(), positions)) {
                throw new LostPartition(positions.keySet());
            }
        } catch (RuntimeException e) {
            if (e instanceof LostPartition || !Outages.causedBy(e)) {
                throw e;
            }
            LOG.debugf("%s cannot look where it is: %s", handler.name(), e.toString());
        }
    }

    private List<ReceivedEvent> read(ConsumerRecords<String, byte[]> messages)
            throws ExecutionException, InterruptedException {
        List<ReceivedEvent> batch = new ArrayList<>(messages.count());
        for (ConsumerRecord<String, byte[]> message : messages) {
            try {
                Optional<ReceivedEvent> event = events.read(message, handler.types());
                event.ifPresent(batch::add);
            } catch (UnreadableMessage e) {
                LOG.errorf(e, "%s sets aside %s", handler.name(), place(message));
                deadLetters.keep(message);
            }
        }
        return batch;
    }

    private void advance(Map<TopicPartition, Long> next) {
        if (!inbox.advance(handler.name(), positions, next)) {
            throw new LostPartition(next.keySet());
        }
    }

    /** What comes soon after a batch goes with the next; the first after a while is applied at once. */
    private void keepPace(int applied, long begin) throws InterruptedException {
        if (applied > 0 && applied < MOST_AT_ONCE / 2) {
            TimeUnit.NANOSECONDS.sleep(begin + PACE.toNanos() - System.nanoTime());
        }
    }

    private void report(Exception e) {
        if (e instanceof LostPartition || Outages.causedBy(e)) {
            LOG.warnf("%s begins anew: %s", handler.name(), e.toString());
        } else {
            LOG.errorf(e, "%s begins anew", handler.name());
        }
    }

    private void pause() {
        try {
            synchronized (positions) {
                positions.wait(PAUSE.toMillis());
            }
        } catch (InterruptedException e) {
            running = false;
        }
    }

    private static String place(ConsumerRecord<?, ?> message) {
        return message.topic() + "-" + message.partition() + "@" + message.offset();
    }

    private static Map<String, Object> settings(String name) {
        return Map.of(
                ConsumerConfig.GROUP_ID_CONFIG,
                name,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                MOST_AT_ONCE,
                // A replica that died gives its partitions up after this; six seconds is the least a broker allows.
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                6_000,
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                1_500,
                ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                500);
    }

    /** Begins each partition that this replica is given where the consumer's committed work ended. */
    private final class Positions implements ConsumerRebalanceListener {
        private final KafkaConsumer<String, byte[]> consumer;

        Positions(KafkaConsumer<String, byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            for (TopicPartition partition : partitions) {
                long position = inbox.position(handler.name(), partition);
                positions.put(partition, position);
                consumer.seek(partition, position);
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            partitions.forEach(positions::remove);
        }
    }

    /** Another replica has moved the consumer on in this partition. */
    private static final class LostPartition extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LostPartition(Set<TopicPartition> partitions) {
            super("of " + partitions + " one is read by another replica, or anew");
        }
    }
}
