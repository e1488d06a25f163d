package org.interdict.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.interdict.local.machine.Console;
import org.interdict.local.machine.JavaProcess;
import org.interdict.local.part.LogFiles;

/** {@code up}: starts the launcher in the background, shows what it does, and stays with it unless told not to. */
final class Up {
    private static final List<String> SMALL_JVM =
            List.of("-Xmx64m", "-Xss512k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final SuiteSettings settings;
    private final UpOptions options;
    private final SuiteFolder folder;
    private final RunningSuite suite;

    private Up(SuiteSettings settings, UpOptions options) {
        this.settings = settings;
        this.options = options;
        this.folder = new SuiteFolder(settings.data());
        this.suite = new RunningSuite(settings);
    }

    public static void main(String[] args) {
        try {
            System.exit(new Up(SuiteSettings.from(System.getenv()), UpOptions.of(Arrays.asList(args))).run());
        } catch (Refusal e) {
            Console.complain(e.reason());
            System.exit(2);
        } catch (IOException e) {
            Console.complain("The suite does not start: " + e);
            System.exit(1);
        }
    }

    private int run() throws IOException {
        if (options.reset()) {
            if (suite.end()) {
                Console.say("Ended the suite that ran.");
            }
            folder.forget();
            Console.say("Forgot the data of " + settings.data() + ".");
        }
        Optional<Long> running = suite.launcher();
        LogFollower log = LogFollower.atTheEndOf(logFile(running.isPresent()));
        if (running.isPresent()) {
            return awaitStart(running.get(), log);
        }
        long launcher = start();
        if (options.detach()) {
            return awaitStart(launcher, log);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(launcher, log), "end"));
        int result = awaitStart(launcher, log);
        if (lives(launcher)) {
            Console.say("Ctrl-C ends everything.");
            log.showWhile(() -> lives(launcher));
            Console.complain("The launcher has ended.");
            return 1;
        }
        return result;
    }

    private int awaitStart(long launcher, LogFollower log) {
        log.showWhile(() -> lives(launcher) && stateOf(launcher).phase() == SuiteState.Phase.STARTING);
        SuiteState state = stateOf(launcher);
        Optional<Long> quicker = suite.launcher().filter(other -> other != launcher);
        if (state.phase() == SuiteState.Phase.STARTING && quicker.isPresent()) {
            // Two were started at once, and one gave way.
            return awaitStart(quicker.get(), log);
        }
        if (state.phase() != SuiteState.Phase.READY) {
            log.showWhile(() -> lives(launcher));
            state.late().forEach(this::showLogOf);
            Console.complain("The suite has not started. " + state.trouble());
            return 1;
        }
        SuiteSettings inUse = suite.settingsInUse();
        Console.say(new Welcome(inUse, new SuiteTokens(inUse).secrets()).text());
        if (inUse.replicas() != settings.replicas()) {
            Console.complain("It runs with " + SuiteSettings.REPLICAS + "=" + inUse.replicas() + ", not "
                    + settings.replicas() + ": for another number, deploy/local/down first.");
        }
        if (!state.trouble().isEmpty()) {
            Console.complain("The suite runs, but " + state.trouble());
            return 1;
        }
        return 0;
    }

    private boolean lives(long launcher) {
        return settings.marker().isOn(launcher);
    }

    private SuiteState stateOf(long launcher) {
        return suite.stateOf(launcher).orElse(SuiteState.starting(launcher, settings));
    }

    private long start() throws IOException {
        List<String> jvm = new ArrayList<>(List.of(settings.marker().javaOption()));
        jvm.addAll(SMALL_JVM);
        jvm.add("-Dinterdict.terminal=" + Boolean.getBoolean("interdict.terminal"));
        List<String> command = new ArrayList<>(detachedFromTheTerminal());
        command.addAll(JavaProcess.command(Launcher.class, jvm, options.forLauncher()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.logFiles().file(Launcher.NAME).toFile()))
                .start()
                .pid();
    }

    private void end(long launcher, LogFollower log) {
        if (lives(launcher)) {
            Thread ending = new Thread(suite::end, "end-suite");
            ending.start();
            log.showWhile(ending::isAlive);
        }
    }

    private void showLogOf(String part) {
        LogFiles logs = folder.logFiles();
        Console.complain("--- the end of " + logs.file(part));
        logs.tail(part, 30).forEach(Console::complain);
    }

    private Path logFile(boolean inUse) {
        LogFiles logs = folder.logFiles();
        return inUse ? logs.file(Launcher.NAME) : logs.forStartOf(Launcher.NAME).toPath();
    }

    /** So that Ctrl-C and a closed terminal reach the launcher through {@code up} alone, and the parts in their order. */
    private static List<String> detachedFromTheTerminal() {
        return List.of("/usr/bin/setsid", "/bin/setsid").stream()
                .filter(program -> Files.isExecutable(Path.of(program)))
                .limit(1)
                .toList();
    }
}
