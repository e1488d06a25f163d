package org.interdict.local.machine;

import java.nio.file.Path;
import java.util.List;

/**
 * A shell script that outlives a killed launcher just long enough to end its parts. The parts themselves know nothing
 * of it, so that none of them carries code for the local suite alone.
 */
public final class Guard {
    private Guard() {}

    public static List<String> command(Path pidFiles, Marker marker) {
        Path script = Installation.ofThisBuild().buildFolder().resolveSibling("guard.sh");
        String watched = String.valueOf(ProcessHandle.current().pid());
        return List.of("sh", script.toString(), watched, pidFiles.toString(), marker.text());
    }
}
