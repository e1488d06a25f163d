package org.interdict.local;

import java.time.Duration;
import java.util.List;
import org.interdict.local.machine.Console;
import org.interdict.local.machine.Marker;
import org.interdict.local.machine.Signal;
import org.interdict.local.machine.Waiting;

/** What an earlier launcher left behind: ended before anything is started on the same data. */
final class Leftovers {
    private static final Duration TIME_TO_END = Duration.ofSeconds(10);

    private final SuiteFolder folder;
    private final Marker marker;

    Leftovers(SuiteSettings settings) {
        this.folder = new SuiteFolder(settings.data());
        this.marker = settings.marker();
    }

    boolean end() {
        List<Long> found = marker.processes();
        if (found.isEmpty()) {
            return false;
        }
        Console.note("ending " + found.size() + " processes of an earlier start");
        long postgres = folder.pidFiles().read(PostgresPart.NAME).orElse(-1L);
        found.forEach(process -> (process == postgres ? Signal.INT : Signal.TERM).to(process));
        if (!Waiting.until(() -> found.stream().noneMatch(marker::isOn), TIME_TO_END)) {
            found.stream().filter(marker::isOn).forEach(Signal.KILL::to);
            Waiting.until(() -> found.stream().noneMatch(marker::isOn), TIME_TO_END);
        }
        return true;
    }
}
