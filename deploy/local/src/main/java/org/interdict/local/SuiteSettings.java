package org.interdict.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.interdict.local.machine.Installation;
import org.interdict.local.machine.Marker;

/**
 * What the environment says about a suite.
 *
 * @param replicas of each service but the gateway, which is the one door
 * @param serviceOptions JVM options of all services; where there are none, each has its own
 */
record SuiteSettings(Path repository, Path data, int portBase, int replicas, List<String> serviceOptions) {
    static final String REPLICAS = "INTERDICT_REPLICAS";
    private static final int MOST_REPLICAS = 5;

    static SuiteSettings from(Map<String, String> environment) {
        Path repository = Installation.ofThisBuild()
                .buildFolder()
                .resolve("../../..")
                .toAbsolutePath()
                .normalize();
        Path data = Path.of(environment.getOrDefault(
                        "INTERDICT_DATA", repository.resolve(".interdict").toString()))
                .toAbsolutePath()
                .normalize();
        String base = environment.getOrDefault("INTERDICT_PORT_BASE", "8080");
        String options = environment.getOrDefault("INTERDICT_JAVA_OPTS", "").strip();
        return new SuiteSettings(
                repository,
                data,
                port(base),
                replicas(environment.getOrDefault(REPLICAS, "1")),
                options.isEmpty() ? List.of() : List.of(options.split("\\s+")));
    }

    /** The same suite as it really runs. */
    SuiteSettings as(SuiteState state) {
        return new SuiteSettings(repository, data, state.portBase(), state.replicas(), serviceOptions);
    }

    List<String> optionsOf(Service service) {
        return serviceOptions.isEmpty() ? service.smallJvm() : serviceOptions;
    }

    Addresses addresses() {
        return new Addresses(portBase, replicas);
    }

    Marker marker() {
        return new Marker(data);
    }

    private static int port(String base) {
        try {
            int port = Integer.parseInt(base);
            if (port >= 1024 && port <= 65_000) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Refused below, like a number out of range.
        }
        throw new Refusal("INTERDICT_PORT_BASE must be a port from 1024 to 65000, not '" + base + "'");
    }

    private static int replicas(String number) {
        try {
            int replicas = Integer.parseInt(number);
            if (replicas >= 1 && replicas <= MOST_REPLICAS) {
                return replicas;
            }
        } catch (NumberFormatException e) {
            // Refused below, like a number out of range.
        }
        throw new Refusal(REPLICAS + " must be a number from 1 to " + MOST_REPLICAS + ", not '" + number + "'");
    }
}
