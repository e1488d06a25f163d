package org.interdict.kit.sql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.interdict.kit.problem.Outages;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Work that many callers bring at once, done in one transaction for all of them, so that they pay for its statements and
 * its commit once. Nobody waits for company: who finds nobody at work begins at once; who comes meanwhile goes with the next.
 *
 * @param <W> what a caller wants done
 * @param <R> what came of it
 */
public final class Gathering<W, R> {
    private static final Logger LOG = Logger.getLogger(Gathering.class);

    private final int most;
    private final Function<List<W>, List<Optional<R>>> together;
    private final Queue<Place> waiting = new ArrayDeque<>();
    private boolean atWork;

    /**
     * @param most how much is done in one transaction
     * @param together does it in a transaction of its own and says what came of each, in their order; empty is what it
     *     left undone
     */
    public Gathering(int most, Function<List<W>, List<Optional<R>>> together) {
        this.most = most;
        this.together = together;
    }

    /**
     * What came of the caller's work, committed; empty when it was left undone, for whatever reason, and the caller has
     * to do it alone. A database that is down is down for all.
     */
    public Optional<R> take(W work) {
        Place mine = new Place(work);
        if (!mine.isFirst() && !mine.isCalledToWork()) {
            return mine.outcome();
        }
        workForAll();
        return mine.outcome();
    }

    /** How many wait for the next transaction. */
    int waiting() {
        synchronized (waiting) {
            return waiting.size();
        }
    }

    private void workForAll() {
        List<Place> places = new ArrayList<>();
        synchronized (waiting) {
            while (places.size() < most && !waiting.isEmpty()) {
                places.add(waiting.remove());
            }
        }
        List<Optional<R>> outcomes = List.of();
        RuntimeException outage = null;
        try {
            outcomes = together.apply(places.stream().map(place -> place.work).toList());
        } catch (RuntimeException e) {
            if (Outages.causedBy(e)) {
                outage = e;
            } else {
                LOG.warn("work of several failed together and is done one by one", e);
            }
        } finally {
            callNext();
            for (int i = 0; i < places.size(); i++) {
                places.get(i).end(i < outcomes.size() ? outcomes.get(i) : Optional.empty(), outage);
            }
        }
    }

    private void callNext() {
        Place next;
        synchronized (waiting) {
            next = waiting.peek();
            atWork = next != null;
        }
        if (next != null) {
            next.turn.complete(true);
        }
    }

    /** A caller among those who wait. */
    private final class Place {
        private final W work;
        /** Whether to work for all; else the outcome is there. */
        private final CompletableFuture<Boolean> turn = new CompletableFuture<>();

        private volatile Optional<R> outcome = Optional.empty();
        private volatile @Nullable RuntimeException outage;

        Place(W work) {
            this.work = work;
        }

        boolean isFirst() {
            synchronized (waiting) {
                waiting.add(this);
                boolean first = !atWork;
                atWork = true;
                return first;
            }
        }

        boolean isCalledToWork() {
            return turn.join();
        }

        void end(Optional<R> with, @Nullable RuntimeException because) {
            outcome = with;
            outage = because;
            turn.complete(false);
        }

        Optional<R> outcome() {
            RuntimeException because = outage;
            if (because != null) {
                throw because;
            }
            return outcome;
        }
    }
}
