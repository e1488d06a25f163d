package org.interdict.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a process holds in memory, as Linux tells it: nothing is known elsewhere. */
final class ResidentMemory {
    private static final Pattern NOW = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern HIGHEST = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    private final Path process;

    ResidentMemory(ProcessHandle process) {
        this.process = Path.of("/proc", String.valueOf(process.pid()));
    }

    /** From here on the highest counts; only who may write to the process's files can say so. */
    void forgetHighest() {
        try {
            Files.writeString(process.resolve("clear_refs"), "5");
        } catch (IOException e) {
            // The highest then counts from the start of the process, and is an upper bound.
        }
    }

    OptionalLong megabytes() {
        return read(NOW);
    }

    OptionalLong highestMegabytes() {
        return read(HIGHEST);
    }

    private OptionalLong read(Pattern line) {
        try {
            Matcher found = line.matcher(Files.readString(process.resolve("status")));
            return found.find() ? OptionalLong.of(Long.parseLong(found.group(1)) / 1024) : OptionalLong.empty();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
