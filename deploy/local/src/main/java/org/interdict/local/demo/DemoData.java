package org.interdict.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.interdict.local.machine.Console;
import org.interdict.local.machine.Waiting;

/**
 * The synthetic year 2023, sent like any other import. Being stopped in the middle is safe: what was sent before is
 * found unchanged when it is sent again.
 */
public final class DemoData {
    private static final List<Collection> COLLECTIONS = List.of(
            new Collection("units", "units", "registrar"),
            new Collection("seizures", "seizures", "steward"),
            new Collection("training activities", "training-activities", "trainer"));
    private static final Duration LOOK_EVERY = Duration.ofMillis(300);

    private final Door door;

    public DemoData(URI frontDoor, Tokens tokens) {
        this.door = new Door(frontDoor, tokens);
    }

    /** In this order: seizures and activities speak of units. */
    public void load() {
        COLLECTIONS.forEach(this::load);
    }

    private void load(Collection collection) {
        HttpResponse<String> answer =
                door.post(collection.path(), "application/x-ndjson", collection.content(), collection.account());
        ImportJob job = ImportJob.of(Door.json(answer));
        String location = answer.headers().firstValue("Location").orElse(collection.path() + "/" + job.id());
        while (job.isRunning() || job.state().isEmpty()) {
            Console.progress("demo data: %s %d %%".formatted(collection.title(), job.percent()), false);
            Waiting.pause(LOOK_EVERY);
            job = ImportJob.of(Door.json(door.get(location, collection.account())));
        }
        Console.progress("demo data: " + collection.title() + ": " + job.summary(), true);
        if (job.isRefused()) {
            throw new DemoFailure("the import of the " + collection.title() + " was refused");
        }
        if (job.rejected() > 0) {
            tellWhatIsWrong(collection, location);
        }
    }

    private void tellWhatIsWrong(Collection collection, String location) {
        String rows = location + "/rows?verdict=rejected";
        Console.note("!!! ROWS OF THE DEMO DATA WERE REJECTED, see " + rows + "; the first of them:");
        JsonNode first = Door.json(door.get(rows + "&limit=3", collection.account()));
        first.path("items").forEach(row -> Console.note("!!! " + row));
    }

    private record Collection(String title, String name, String account) {
        String path() {
            return "/api/v1/" + name + "/imports";
        }

        byte[] content() {
            try (InputStream in = DemoData.class.getResourceAsStream("/demo/" + name + ".ndjson")) {
                return Objects.requireNonNull(in, name).readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
