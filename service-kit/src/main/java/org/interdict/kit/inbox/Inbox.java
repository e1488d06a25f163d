package org.interdict.kit.inbox;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.interdict.kit.event.ReceivedEvent;
import org.jdbi.v3.core.Jdbi;

/** Knows how far each consumer is: in the topics, and in the versions of each record. */
@Singleton
public final class Inbox {
    private final Jdbi jdbi;

    Inbox(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Where the consumer goes on in this partition. */
    long position(String consumer, TopicPartition partition) {
        return jdbi.withHandle(handle -> {
            handle.createUpdate("""
                            insert into inbox_position (consumer, topic, partition, next_offset)
                            values (:consumer, :topic, :partition, 0)
                            on conflict do nothing
                            """)
                    .bind("consumer", consumer)
                    .bindMethods(partition)
                    .execute();
            return handle.createQuery("""
                            select next_offset from inbox_position
                             where consumer = :consumer and topic = :topic and partition = :partition
                            """)
                    .bind("consumer", consumer)
                    .bindMethods(partition)
                    .mapTo(Long.class)
                    .one();
        });
    }

    /** Whether the consumer is, in all these partitions, where this replica believes it to be. */
    boolean isAt(String consumer, Map<TopicPartition, Long> positions) {
        List<TopicPartition> partitions = List.copyOf(positions.keySet());
        return jdbi.withHandle(handle -> handle.createQuery("""
                                select count(*)
                                  from inbox_position as known
                                  join unnest(:topics, :partitions, :offsets) as believed (topic, partition, next_offset)
                                 using (topic, partition, next_offset)
                                 where known.consumer = :consumer
                                """)
                        .bind("consumer", consumer)
                        .bindArray(
                                "topics",
                                String.class,
                                partitions.stream().map(TopicPartition::topic).toArray())
                        .bindArray(
                                "partitions",
                                Integer.class,
                                partitions.stream()
                                        .map(TopicPartition::partition)
                                        .toArray())
                        .bindArray(
                                "offsets",
                                Long.class,
                                partitions.stream().map(positions::get).toArray())
                        .mapTo(Long.class)
                        .one()
                == partitions.size());
    }

    /**
     * Moves on, in all these partitions or in none, from where this replica believes the consumer to be; false when another
     * has moved it meanwhile, which must end the transaction.
     */
    boolean advance(String consumer, Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) {
        List<TopicPartition> partitions = to.keySet().stream()
                .sorted(Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition))
                .toList();
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                update inbox_position as known
                                   set next_offset = move.next
                                  from unnest(:topics, :partitions, :before, :next) as move (topic, partition, before, next)
                                 where known.consumer = :consumer and known.topic = move.topic
                                   and known.partition = move.partition and known.next_offset = move.before
                                """)
                        .bind("consumer", consumer)
                        .bindArray(
                                "topics",
                                String.class,
                                partitions.stream().map(TopicPartition::topic).toArray())
                        .bindArray(
                                "partitions",
                                Integer.class,
                                partitions.stream()
                                        .map(TopicPartition::partition)
                                        .toArray())
                        .bindArray(
                                "before",
                                Long.class,
                                partitions.stream()
                                        .map(partition -> from.getOrDefault(partition, 0L))
                                        .toArray())
                        .bindArray(
                                "next",
                                Long.class,
                                partitions.stream().map(to::get).toArray())
                        .execute()
                == to.size());
    }

    /** The events that are newer than what the consumer has applied to their records, which they now count as. */
    List<ReceivedEvent> newer(String consumer, List<ReceivedEvent> events) {
        Map<String, Long> latest = new HashMap<>();
        events.forEach(event -> latest.merge(event.recordId(), event.version(), Math::max));
        Map<String, Long> applied = raise(consumer, latest);
        List<ReceivedEvent> newer = new ArrayList<>();
        for (ReceivedEvent event : events) {
            if (event.version() > applied.getOrDefault(event.recordId(), 0L)) {
                applied.put(event.recordId(), event.version());
                newer.add(event);
            }
        }
        return newer;
    }

    /** Raises the applied versions and gives back what they were. */
    private Map<String, Long> raise(String consumer, Map<String, Long> latest) {
        return jdbi.withHandle(handle -> new HashMap<>(handle.createQuery("""
                        insert into inbox_version as known (consumer, record_id, version)
                        select :consumer, record_id, version
                          from unnest(:ids, :versions) as latest (record_id, version)
                         order by record_id
                        on conflict (consumer, record_id) do update
                           set version = greatest(known.version, excluded.version)
                        returning new.record_id, coalesce(old.version, 0) as applied
                        """)
                .bind("consumer", consumer)
                .bindArray("ids", String.class, latest.keySet().toArray())
                .bindArray("versions", Long.class, latest.values().toArray())
                .setMapKeyColumn("record_id")
                .setMapValueColumn("applied")
                .collectInto(new org.jdbi.v3.core.generic.GenericType<Map<String, Long>>() {})));
    }
}
