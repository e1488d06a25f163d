package org.interdict.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.interdict.local.machine.Installation;
import org.interdict.local.machine.Marker;

/**
 * What the environment says about a suite.
 *
 * @param serviceOptions JVM options of all services; where there are none, each has its own
 */
record SuiteSettings(Path repository, Path data, int portBase, List<String> serviceOptions) {
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
                repository, data, port(base), options.isEmpty() ? List.of() : List.of(options.split("\\s+")));
    }

    List<String> optionsOf(Service service) {
        return serviceOptions.isEmpty() ? service.smallJvm() : serviceOptions;
    }

    Addresses addresses() {
        return new Addresses(portBase);
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
}
