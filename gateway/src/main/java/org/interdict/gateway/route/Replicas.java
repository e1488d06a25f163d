package org.interdict.gateway.route;

import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** The replicas of one service, each first in its turn. */
public final class Replicas {
    private final List<URI> origins;
    private final AtomicInteger turn = new AtomicInteger();

    public Replicas(List<URI> origins) {
        this.origins = List.copyOf(origins);
    }

    /** All of them, beginning with the one whose turn it is: who follows is for when the first cannot be reached. */
    public List<URI> inTurn() {
        int first = Math.floorMod(turn.getAndIncrement(), origins.size());
        return IntStream.range(0, origins.size())
                .mapToObj(i -> origins.get((first + i) % origins.size()))
                .toList();
    }
}
