package org.interdict.kit.inbox;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.interdict.kit.event.CloudEvents;
import org.interdict.kit.event.KafkaSettings;

/** Starts and ends one reader for each handler of the service. */
@Singleton
final class EventReaders {
    private final List<EventReader> readers;

    EventReaders(
            @All List<EventHandler> handlers,
            Inbox inbox,
            CloudEvents events,
            DeadLetters deadLetters,
            KafkaSettings broker) {
        readers = handlers.stream()
                .map(handler -> new EventReader(handler, inbox, events, deadLetters, broker))
                .toList();
    }

    void start(@Observes StartupEvent event) {
        readers.forEach(EventReader::start);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        readers.forEach(EventReader::stop);
        for (EventReader reader : readers) {
            reader.join();
        }
    }
}
