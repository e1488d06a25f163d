package org.interdict.journey;

import java.nio.file.Path;
import java.util.Map;
import org.interdict.journey.suite.Suite;

/** The suites of the journeys: the one with the demo data, and others beside it, one at a time. */
final class Suites {
    private static final int PORT_BASE = Integer.getInteger("journey.port-base", 28080);

    private Suites() {}

    static Suite withDemoData() {
        return Suite.withDemoData(Path.of("target/suite"), PORT_BASE, Map.of());
    }

    /** Without the demo data, beside the one with them: for a journey of whose records others must not hear. */
    static Suite empty(String folder) {
        return empty(folder, Map.of());
    }

    /** @param settings environment of the suite, beside its data folder and its ports */
    static Suite empty(String folder, Map<String, String> settings) {
        return Suite.empty(Path.of("target", folder), PORT_BASE + 100, settings);
    }
}
