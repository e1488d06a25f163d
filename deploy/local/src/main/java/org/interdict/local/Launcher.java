package org.interdict.local;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.interdict.local.imports.DemoData;
import org.interdict.local.imports.ImportFailure;
import org.interdict.local.machine.Console;
import org.interdict.local.machine.Ports;
import org.interdict.local.part.Part;
import org.interdict.local.part.Supervisor;

/** The process in the background that starts the parts and keeps them alive until it is told to end. */
final class Launcher {
    static final String NAME = "launcher";
    private static final Duration TIME_TO_START = Duration.ofMinutes(5);

    private final SuiteSettings settings;
    private final SuiteFolder folder;
    private final UpOptions options;
    private final SuiteState state;

    private Launcher(SuiteSettings settings, UpOptions options) {
        this.settings = settings;
        this.folder = new SuiteFolder(settings.data());
        this.options = options;
        this.state = SuiteState.starting(ProcessHandle.current().pid(), settings);
    }

    public static void main(String[] args) {
        Logger.getLogger("").setLevel(Level.WARNING);
        try {
            new Launcher(SuiteSettings.from(System.getenv()), UpOptions.of(Arrays.asList(args))).run();
        } catch (Refusal e) {
            Console.note(e.reason());
            System.exit(1);
        } catch (IOException | InterruptedException | RuntimeException e) {
            Logger.getLogger(Launcher.class.getName()).log(Level.SEVERE, "the launcher fails", e);
            System.exit(1);
        }
    }

    private void run() throws IOException, InterruptedException {
        Files.createDirectories(folder.run());
        try (FileChannel lock =
                FileChannel.open(folder.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // The kernel gives it back however this process ends.
            if (lock.tryLock() == null) {
                throw new Refusal("another launcher is at work on " + settings.data());
            }
            folder.pidFiles().write(NAME, ProcessHandle.current().pid());
            state.writeTo(folder.run());
            new Leftovers(settings).end();
            refuseTakenPorts();
            SuiteParts parts = new SuiteParts(settings);
            supervise(options.withoutServices() ? parts.infrastructure() : parts.all());
        }
    }

    private void supervise(List<Part> parts) throws InterruptedException {
        Supervisor supervisor = new Supervisor(parts, folder.pidFiles(), folder.logFiles());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(supervisor), "end"));
        supervisor.start();
        List<String> late = supervisor.awaitReady(TIME_TO_START);
        if (late.isEmpty()) {
            state.ready(loadDemoData()).writeTo(folder.run());
            // Here, where the lock is held, until a signal comes.
            new CountDownLatch(1).await();
        } else {
            state.failed(String.join(", ", late) + " not ready in " + TIME_TO_START.toMinutes() + " minutes", late)
                    .writeTo(folder.run());
            System.exit(1);
        }
    }

    private void refuseTakenPorts() {
        for (Map.Entry<String, Integer> port : settings.addresses().all().entrySet()) {
            if (!Ports.isFree(port.getValue())) {
                String trouble = "port " + port.getValue() + " (" + port.getKey()
                        + ") is in use by another program: end that, or set INTERDICT_PORT_BASE";
                state.failed(trouble, List.of()).writeTo(folder.run());
                throw new Refusal(trouble);
            }
        }
    }

    /** What went wrong with them, or nothing. */
    private String loadDemoData() {
        Path mark = folder.demoMark();
        if (options.withoutServices() || Files.exists(mark)) {
            return "";
        }
        try {
            if (!options.empty()) {
                new DemoData(URI.create(settings.addresses().frontDoor()), new SuiteTokens(settings)::of).load();
            }
            Files.writeString(mark, options.empty() ? "not wanted\n" : "loaded\n");
            return "";
        } catch (ImportFailure | IOException e) {
            return "the demo data are not (all) in: " + e.getMessage();
        }
    }

    private void end(Supervisor supervisor) {
        Console.note("ending all parts");
        supervisor.end();
        folder.pidFiles().delete(NAME);
        Console.note("ended");
    }
}
