package org.interdict.seizures.feed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.interdict.contracts.codes.TrainingKind;
import org.interdict.contracts.codes.TrainingStatus;
import org.interdict.contracts.codes.TrainingTheme;
import org.interdict.contracts.events.training.TrainingEventTypes;
import org.interdict.contracts.events.training.TrainingState;
import org.interdict.kit.event.ReceivedEvent;

/** Puts events into the feed as its writer does when it has read them from their topic. */
@Singleton
final class FeedFiller {
    private final FeedWriter writer;

    FeedFiller(FeedWriter writer) {
        this.writer = writer;
    }

    /** So many events of activities for this unit in one transaction, with a title of this length. */
    List<String> fill(String unit, int events, int length) {
        return fill(unit, events, length, Instant.parse("2026-01-01T00:00:00Z"));
    }

    List<String> fill(String unit, int events, int length, Instant time) {
        List<ReceivedEvent> received = IntStream.range(0, events)
                .mapToObj(i -> event(unit, length, time))
                .toList();
        QuarkusTransaction.requiringNew().run(() -> writer.handle(received));
        return received.stream().map(ReceivedEvent::id).toList();
    }

    private static ReceivedEvent event(String unit, int length, Instant time) {
        String reference = "TR-" + UUID.randomUUID();
        return new ReceivedEvent(
                UUID.randomUUID().toString(),
                "/test",
                reference,
                TrainingEventTypes.HELD,
                1,
                time,
                Map.of(),
                new TrainingState(
                        reference,
                        1,
                        "x".repeat(length),
                        TrainingKind.WORKSHOP,
                        List.of(TrainingTheme.values()[0]),
                        LocalDate.of(2024, 5, 13),
                        LocalDate.of(2024, 5, 17),
                        null,
                        List.of(unit),
                        List.of(),
                        TrainingStatus.HELD,
                        List.of()));
    }
}
