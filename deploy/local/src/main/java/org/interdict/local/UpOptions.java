package org.interdict.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The options of {@code up}. */
record UpOptions(boolean detach, boolean empty, boolean reset, boolean withoutServices) {
    static final String USAGE = """
            usage: up [--detach] [--empty] [--reset] [--without-services]
              --detach            return when the suite is ready, and leave it running
              --empty             do not load the demo data on the first start
              --reset             forget the data, ending a suite that runs on them
              --without-services  PostgreSQL, Kafka and the identity provider alone""";

    private static final Set<String> KNOWN = Set.of("--detach", "--empty", "--reset", "--without-services");

    static UpOptions of(List<String> arguments) {
        for (String argument : arguments) {
            if (!KNOWN.contains(argument)) {
                throw new Refusal("unknown option " + argument + "\n" + USAGE);
            }
        }
        return new UpOptions(
                arguments.contains("--detach"),
                arguments.contains("--empty"),
                arguments.contains("--reset"),
                arguments.contains("--without-services"));
    }

    List<String> forLauncher() {
        List<String> options = new ArrayList<>();
        if (empty) {
            options.add("--empty");
        }
        if (withoutServices) {
            options.add("--without-services");
        }
        return options;
    }
}
