package org.interdict.local.part;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.interdict.local.machine.Console;
import org.interdict.local.machine.PidFiles;
import org.interdict.local.machine.Signal;
import org.jspecify.annotations.Nullable;

/** Keeps one part alive until it is told to end it. */
final class PartRun {
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);
    private static final Duration TIME_TO_END = Duration.ofSeconds(20);

    private final Part part;
    private final PidFiles pidFiles;
    private final LogFiles logFiles;
    private final CompletableFuture<Void> readyOnce = new CompletableFuture<>();
    private final CountDownLatch ending = new CountDownLatch(1);
    private final Backoff backoff = new Backoff();
    private @Nullable Process process;

    PartRun(Part part, PidFiles pidFiles, LogFiles logFiles) {
        this.part = part;
        this.pidFiles = pidFiles;
        this.logFiles = logFiles;
    }

    Part part() {
        return part;
    }

    CompletableFuture<Void> readyOnce() {
        return readyOnce;
    }

    void startWhenReady(Collection<CompletableFuture<Void>> needs) {
        new Thread(
                        () -> {
                            needs.forEach(CompletableFuture::join);
                            run();
                        },
                        part.name())
                .start();
    }

    private void run() {
        while (!isEnding()) {
            long started = System.nanoTime();
            String how = liveOnce();
            Duration pause = backoff.afterALifeOf(Duration.ofNanos(System.nanoTime() - started));
            if (!isEnding()) {
                Console.note(part.name() + " " + how + again(pause));
                waitForEnding(pause);
            }
        }
    }

    void end() {
        ending.countDown();
        Process running = running();
        if (running == null || !running.isAlive()) {
            pidFiles.delete(part.name());
            return;
        }
        part.ending().to(running.pid());
        try {
            if (!running.waitFor(TIME_TO_END.toSeconds(), TimeUnit.SECONDS)) {
                Console.note(part.name() + " does not end, killing it");
                Signal.KILL.to(running.pid());
                running.waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        pidFiles.delete(part.name());
    }

    private String liveOnce() {
        try {
            part.prepare();
            Process started = start();
            if (started == null) {
                return "was ended";
            }
            awaitReady(started);
            return "ended with exit code " + started.waitFor();
        } catch (IOException | RuntimeException e) {
            return "does not start (" + e.getMessage() + ")";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "was left alone";
        }
    }

    /** Not between the check and the start can it be told to end: else a process would be left over. */
    private synchronized @Nullable Process start() throws IOException {
        if (isEnding()) {
            return null;
        }
        File log = logFiles.forStartOf(part.name());
        ProcessBuilder builder = new ProcessBuilder(part.command())
                // Not where the user happens to be: some parts read configuration from the folder that they start in.
                .directory(log.getParentFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment().putAll(part.environment());
        Process started = builder.start();
        pidFiles.write(part.name(), started.pid());
        process = started;
        return started;
    }

    private synchronized @Nullable Process running() {
        return process;
    }

    private void awaitReady(Process started) throws InterruptedException {
        long begin = System.nanoTime();
        while (!started.waitFor(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
            if (part.isReady() && hasSettled()) {
                long millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();
                Console.note("%s is ready (%.1f s)".formatted(part.name(), millis / 1000.0));
                readyOnce.complete(null);
                return;
            }
        }
    }

    private boolean hasSettled() {
        try {
            part.settle();
            return true;
        } catch (RuntimeException e) {
            Console.note(part.name() + " is not yet usable (" + e.getMessage() + ")");
            return false;
        }
    }

    private String again(Duration pause) {
        boolean keepsDying = pause.compareTo(Backoff.LONGEST) >= 0;
        return keepsDying
                ? "; it keeps ending, see " + logFiles.file(part.name()) + "; next try in " + pause.toSeconds() + " s"
                : "; starting it again";
    }

    private boolean isEnding() {
        return ending.getCount() == 0;
    }

    private void waitForEnding(Duration pause) {
        try {
            ending.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
