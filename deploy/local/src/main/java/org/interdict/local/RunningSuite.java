package org.interdict.local;

import java.time.Duration;
import java.util.Optional;
import org.interdict.local.machine.Marker;
import org.interdict.local.machine.Signal;
import org.interdict.local.machine.Waiting;

/** The suite of a data folder, seen from outside. */
final class RunningSuite {
    private static final Duration TIME_TO_END = Duration.ofSeconds(90);

    private final SuiteSettings settings;
    private final SuiteFolder folder;
    private final Marker marker;

    RunningSuite(SuiteSettings settings) {
        this.settings = settings;
        this.folder = new SuiteFolder(settings.data());
        this.marker = settings.marker();
    }

    Optional<Long> launcher() {
        return folder.pidFiles().read(Launcher.NAME).filter(marker::isOn);
    }

    boolean isRunning() {
        return launcher().isPresent();
    }

    /** What this launcher has told so far. */
    Optional<SuiteState> stateOf(long launcher) {
        return SuiteState.readFrom(folder.run()).filter(state -> state.launcher() == launcher);
    }

    /** The settings with the ports and replicas that it really has, whatever this shell's environment says. */
    SuiteSettings settingsInUse() {
        return launcher().flatMap(this::stateOf).map(settings::as).orElse(settings);
    }

    /** Asks the launcher to end everything in order; whatever is left after that, or without one, is ended directly. */
    boolean end() {
        Optional<Long> launcher = launcher();
        launcher.ifPresent(process -> {
            Signal.TERM.to(process);
            Waiting.until(() -> !marker.isOn(process), TIME_TO_END);
        });
        boolean leftovers = new Leftovers(settings).end();
        return launcher.isPresent() || leftovers;
    }
}
