package org.interdict.local.part;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.interdict.local.machine.PidFiles;

/** Starts parts side by side as far as their needs allow, and ends them in turns. */
public final class Supervisor {
    private final Map<String, PartRun> runs = new LinkedHashMap<>();

    public Supervisor(List<Part> parts, PidFiles pidFiles, LogFiles logFiles) {
        for (Part part : parts) {
            runs.put(part.name(), new PartRun(part, pidFiles, logFiles));
        }
    }

    public void start() {
        for (PartRun run : runs.values()) {
            run.startWhenReady(runs.values().stream()
                    .filter(other -> run.part().needs().contains(other.part().name()))
                    .map(PartRun::readyOnce)
                    .toList());
        }
    }

    /** The names of those that were not ready within the limit. */
    public List<String> awaitReady(Duration limit) throws InterruptedException {
        CompletableFuture<Void> all = CompletableFuture.allOf(
                runs.values().stream().map(PartRun::readyOnce).toArray(CompletableFuture[]::new));
        try {
            all.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooLong) {
            return runs.values().stream()
                    .filter(run -> !run.readyOnce().isDone())
                    .map(run -> run.part().name())
                    .toList();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return List.of();
    }

    public void end() {
        for (Part.Turn turn : Part.Turn.values()) {
            runs.values().stream()
                    .filter(run -> run.part().turn() == turn)
                    .map(run -> CompletableFuture.runAsync(run::end, command -> new Thread(command, "end").start()))
                    .toList()
                    .forEach(CompletableFuture::join);
        }
    }
}
