package org.interdict.bench;

import java.util.List;

/**
 * What is to be measured.
 *
 * @param warmUp seconds of posts before anything is measured
 * @param seconds of each round of posts
 * @param records of each import
 */
record Options(
        boolean check,
        boolean posts,
        boolean imports,
        boolean steady,
        boolean behind,
        int rounds,
        int warmUp,
        int seconds,
        int records) {
    static final String USAGE = """
            usage: ingest [--quick] [--posts | --imports] [--rounds N] [--seconds N] [--records N]
                   ingest --steady [--seconds N]
                   ingest --behind [--quick] [--rounds N] [--records N]""";

    private static final int STEADY_SECONDS = 600;

    static Options of(List<String> arguments) {
        boolean quick = arguments.contains("--quick");
        boolean steady = arguments.contains("--steady");
        boolean behind = arguments.contains("--behind");
        boolean posts = arguments.contains("--posts");
        boolean imports = arguments.contains("--imports");
        int rounds = quick || behind ? 3 : 5;
        int seconds = steady ? STEADY_SECONDS : quick ? 4 : 8;
        int records = quick ? 10_000 : behind ? 100_000 : 50_000;
        for (int i = 0; i < arguments.size(); i++) {
            switch (arguments.get(i)) {
                case "--check", "--quick", "--steady", "--behind", "--posts", "--imports" -> {}
                case "--rounds" -> rounds = Argument.number(arguments, ++i, 1, 50, USAGE);
                case "--seconds" -> seconds = Argument.number(arguments, ++i, 1, 3_600, USAGE);
                case "--records" -> records = Argument.number(arguments, ++i, 100, 1_000_000, USAGE);
                default -> throw new Refusal(USAGE);
            }
        }
        return new Options(
                arguments.contains("--check"),
                !steady && (posts || !imports),
                !steady && (imports || !posts),
                steady,
                behind,
                rounds,
                quick ? 10 : 30,
                seconds,
                records);
    }
}
