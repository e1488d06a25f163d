package org.interdict.bench;

import java.util.ArrayList;
import java.util.List;

/** How a count grew: how far it was seen to be at which times. */
final class Growth {
    private final List<Seen> seen = new ArrayList<>();

    /** @param seconds later than all before */
    void add(double seconds, long count) {
        seen.add(new Seen(seconds, count));
    }

    /** When it reached this count, as if it grew evenly between the times at which it was seen. */
    double reached(long count) {
        for (int i = 0; i < seen.size(); i++) {
            Seen here = seen.get(i);
            if (here.count >= count) {
                return i == 0 ? here.seconds : between(seen.get(i - 1), here, count);
            }
        }
        throw new IllegalArgumentException("It never reached " + count);
    }

    private static double between(Seen before, Seen after, long count) {
        double part = (double) (count - before.count) / (after.count - before.count);
        return before.seconds + part * (after.seconds - before.seconds);
    }

    /** By how many seconds another, which grew to the same, was behind this each time that this had grown. */
    Series behind(Growth other) {
        Series behind = new Series();
        long last = 0;
        for (Seen here : seen) {
            if (here.count > last) {
                behind.add(Math.max(0, other.reached(here.count) - here.seconds));
                last = here.count;
            }
        }
        return behind;
    }

    private record Seen(double seconds, long count) {}
}
