package org.interdict.local.part;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interdict.local.machine.Signal;

/** One process of a suite: how to start it, how to see that it is ready, how to end it. */
public interface Part {
    String name();

    /** The process itself, never a shell around it, so that its id is the one to watch and to kill. */
    List<String> command();

    default Map<String, String> environment() {
        return Map.of();
    }

    /** Names of the parts that must have been ready once before this one is started for the first time. */
    default Set<String> needs() {
        return Set.of();
    }

    /** Before each start. */
    default void prepare() {}

    boolean isReady();

    /** After each start, when it is ready and before anybody hears of it. */
    default void settle() {}

    default Signal ending() {
        return Signal.TERM;
    }

    /** What others still need while they end comes to its end later. */
    default Turn turn() {
        return Turn.FIRST;
    }

    /** When a part is ended. */
    enum Turn {
        FIRST,
        SECOND,
        LAST
    }
}
