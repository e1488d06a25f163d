package org.interdict.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which part of the suite used how much of the processors since this was made. */
final class Processors {
    private static final List<String> PARTS =
            List.of("gateway", "seizure", "postgres", "kafka", "unit-registry", "training", "identity");

    private final Suite suite;
    private final long begin = System.nanoTime();
    private final Map<String, Duration> before;

    Processors(Suite suite) {
        this.suite = suite;
        this.before = now();
    }

    /** Processors in use, on the average, by those parts that used a hundredth of one. */
    String used() {
        double seconds = (System.nanoTime() - begin) / 1e9;
        Map<String, Duration> after = now();
        return after.entrySet().stream()
                .map(part -> Map.entry(
                        part.getKey(),
                        part.getValue()
                                        .minus(before.getOrDefault(part.getKey(), Duration.ZERO))
                                        .toMillis()
                                / 1e3
                                / seconds))
                .filter(part -> part.getValue() >= 0.01)
                .map(part -> String.format(Locale.ROOT, "%s %.2f", part.getKey(), part.getValue()))
                .collect(Collectors.joining(", "));
    }

    private Map<String, Duration> now() {
        Map<String, Duration> used = new LinkedHashMap<>();
        for (String part : PARTS) {
            suite.replicas(part).map(Processors::time).reduce(Duration::plus).ifPresent(time -> used.put(part, time));
        }
        used.put("this load", time(ProcessHandle.current()));
        return used;
    }

    private static Duration time(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    static String load() {
        return String.format(
                Locale.ROOT,
                "load average %.2f on %d processors",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
    }
}
