package org.interdict.bench;

import java.util.List;

/**
 * How the way of events is measured.
 *
 * @param warmUp seconds of posts before anything is measured
 * @param rest seconds of one post at a time
 * @param seconds of posts at the full rate
 * @param rate posts a second
 */
record EventsOptions(boolean check, int warmUp, int rest, int seconds, int rate) {
    static final String USAGE = "usage: events [--quick] [--rest SECONDS] [--seconds N] [--rate N]";

    static EventsOptions of(List<String> arguments) {
        boolean check = false;
        boolean quick = arguments.contains("--quick");
        int rest = quick ? 10 : 40;
        int seconds = quick ? 10 : 60;
        int rate = 100;
        for (int i = 0; i < arguments.size(); i++) {
            switch (arguments.get(i)) {
                case "--check" -> check = true;
                case "--quick" -> {}
                case "--rest" -> rest = Argument.number(arguments, ++i, 1, 600, USAGE);
                case "--seconds" -> seconds = Argument.number(arguments, ++i, 1, 600, USAGE);
                case "--rate" -> rate = Argument.number(arguments, ++i, 1, 2_000, USAGE);
                default -> throw new Refusal(USAGE);
            }
        }
        return new EventsOptions(check, quick ? 10 : 30, rest, seconds, rate);
    }
}
