package org.interdict.bench;

import java.util.List;

/**
 * How figures are measured.
 *
 * @param seizures to count
 * @param rounds in which each question is asked both ways
 * @param usual whether the questions for the facts alone are left out
 * @param export whether long files are read too
 */
record AggregateOptions(boolean check, int seizures, int rounds, boolean usual, boolean export) {
    static final String USAGE = "usage: aggregate [--seizures N] [--rounds R] [--usual] [--export]";

    static AggregateOptions of(List<String> arguments) {
        boolean check = false;
        boolean usual = false;
        boolean export = false;
        int seizures = 1_000_000;
        int rounds = 20;
        for (int i = 0; i < arguments.size(); i++) {
            switch (arguments.get(i)) {
                case "--check" -> check = true;
                case "--usual" -> usual = true;
                case "--export" -> export = true;
                case "--seizures" -> seizures = Argument.number(arguments, ++i, 1_000, 100_000_000, USAGE);
                case "--rounds" -> rounds = Argument.number(arguments, ++i, 1, 1_000, USAGE);
                default -> throw new Refusal(USAGE);
            }
        }
        return new AggregateOptions(check, seizures, rounds, usual, export);
    }
}
