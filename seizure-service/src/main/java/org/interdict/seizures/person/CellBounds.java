package org.interdict.seizures.person;

import java.util.Arrays;

/** Between what each cell, and the sum of all, must lie for all that a reader can know. */
record CellBounds(long[] least, long[] most, long leastSum, long mostSum) {
    /** What is known of a table of which nothing is known. */
    static CellBounds open(int size) {
        long[] most = new long[size];
        Arrays.fill(most, Integer.MAX_VALUE);
        return new CellBounds(new long[size], most, 0, Long.MAX_VALUE);
    }

    int size() {
        return least.length;
    }

    CellBounds with(int cell, long value) {
        long[] atLeast = least.clone();
        long[] atMost = most.clone();
        atLeast[cell] = Math.max(least[cell], value);
        atMost[cell] = Math.min(most[cell], value);
        return new CellBounds(atLeast, atMost, leastSum, mostSum);
    }

    /**
     * Whether there are values within these bounds none of which is above the one in its place within the later ones.
     * The sum before is made up where it costs nothing first: below what the later cells have at least.
     */
    boolean growsTo(CellBounds later) {
        long sum = 0;
        long room = 0;
        long roomForNothing = 0;
        long laterLeast = 0;
        long laterMost = 0;
        for (int i = 0; i < least.length; i++) {
            long top = Math.min(most[i], later.most[i]);
            long laterFloor = Math.max(least[i], later.least[i]);
            if (least[i] > top || laterFloor > later.most[i]) {
                return false;
            }
            sum += least[i];
            room += top - least[i];
            roomForNothing += Math.max(0, Math.min(top, later.least[i]) - least[i]);
            laterLeast += laterFloor;
            laterMost += later.most[i];
        }
        long missing = Math.max(0, leastSum - sum);
        return sum <= mostSum
                && missing <= room
                && laterLeast + Math.max(0, missing - roomForNothing) <= later.mostSum
                && laterMost >= later.leastSum;
    }
}
