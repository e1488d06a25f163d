package org.interdict.seizures.flow;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The countries that goods come from, pass through and are meant for. A road has two ends even where nobody knows them: they
 * are null then. Where the goods were sent from is no station of it.
 *
 * @param transit in the order of the road
 */
record Road(
        @Nullable String origin,
        List<String> transit,
        @Nullable String destination) {
    Road {
        transit = List.copyOf(transit);
    }

    /** Each hop once, however often the road takes it; one that leaves nothing is a hop too, from a place to itself. */
    Set<Hop> hops(Level level) {
        Set<Hop> hops = new LinkedHashSet<>();
        String source = level.of(origin);
        for (String station : transit) {
            String target = level.of(station);
            hops.add(new Hop(source, target));
            source = target;
        }
        hops.add(new Hop(source, level.of(destination)));
        return hops;
    }
}
