package org.interdict.local.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.interdict.local.machine.Console;
import org.interdict.local.machine.Waiting;

/** Sends an upload and stays with it until the service is through. */
final class Importer {
    private static final Duration LOOK_EVERY = Duration.ofMillis(300);
    private static final Duration STANDSTILL = Duration.ofMinutes(5);
    private static final int BAR = 30;

    private final Door door;

    Importer(URI frontDoor, Tokens tokens) {
        this.door = new Door(frontDoor, tokens);
    }

    ImportJob send(Upload upload) {
        HttpResponse<String> answer = door.post(upload);
        ImportJob first = ImportJob.of(Door.json(answer));
        String location = answer.headers().firstValue("Location").orElse(upload.path() + "/" + first.id());
        ImportJob last = follow(first, location, upload);
        Console.progress(upload.collection() + ": " + last.summary(), true);
        if (last.isRefused()) {
            throw new ImportFailure("the import of " + upload.collection() + " was refused, see " + location);
        }
        if (last.rejected() > 0) {
            tellWhatIsWrong(location, upload);
        }
        return last;
    }

    private ImportJob follow(ImportJob first, String location, Upload upload) {
        ImportJob job = first;
        long lastMove = System.nanoTime();
        while (job.isRunning()) {
            String bar = "#".repeat(job.percent() * BAR / 100);
            Console.progress("%s [%-30s] %d %%".formatted(upload.collection(), bar, job.percent()), false);
            Waiting.pause(LOOK_EVERY);
            ImportJob next = ImportJob.of(Door.json(door.get(location, upload.account())));
            lastMove = next.equals(job) ? lastMove : System.nanoTime();
            if (System.nanoTime() - lastMove > STANDSTILL.toNanos()) {
                throw new ImportFailure("the import of " + upload.collection() + " stands still, see " + location);
            }
            job = next;
        }
        return job;
    }

    private void tellWhatIsWrong(String location, Upload upload) {
        String rows = location + "/rows?verdict=rejected";
        Console.note("!!! " + upload.collection() + ": ROWS WERE REJECTED, see " + rows + "; the first of them:");
        JsonNode first = Door.json(door.get(rows + "&limit=3", upload.account()));
        first.path("items").forEach(row -> Console.note("!!! " + row));
    }
}
