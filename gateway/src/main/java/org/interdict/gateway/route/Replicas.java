package org.interdict.gateway.route;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** The replicas of one service, each first in its turn; those that are in doubt come after all others. */
public final class Replicas {
    private final List<URI> origins;
    private final Set<URI> doubted = ConcurrentHashMap.newKeySet();
    private final AtomicInteger turn = new AtomicInteger();

    public Replicas(List<URI> origins) {
        this.origins = List.copyOf(origins);
    }

    /** All of them, beginning with the one whose turn it is: who follows is for when the first cannot be reached. */
    public List<URI> inTurn() {
        List<URI> order = new ArrayList<>(rotated(
                origins.stream().filter(origin -> !doubted.contains(origin)).toList()));
        // Better one that may be dead than nobody.
        origins.stream().filter(origin -> !order.contains(origin)).forEach(order::add);
        return order;
    }

    public boolean isOneOfSeveral() {
        return origins.size() > 1;
    }

    /** Whether nobody doubted it before. */
    public boolean doubt(URI origin) {
        return doubted.add(origin);
    }

    public void trust(URI origin) {
        doubted.remove(origin);
    }

    private List<URI> rotated(List<URI> trusted) {
        int first = trusted.isEmpty() ? 0 : Math.floorMod(turn.getAndIncrement(), trusted.size());
        return IntStream.range(0, trusted.size())
                .mapToObj(i -> trusted.get((first + i) % trusted.size()))
                .toList();
    }
}
