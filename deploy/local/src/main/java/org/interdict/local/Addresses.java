package org.interdict.local;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which part listens where, all counted from one base, so that suites with different bases live side by side.
 *
 * @param replicas of each service that has them
 */
record Addresses(int base, int replicas) {
    /** From one replica of a service to the next. */
    private static final int STEP = 20;

    int gateway() {
        return base;
    }

    List<Integer> unitRegistry() {
        return replicasFrom(base + 1);
    }

    List<Integer> seizure() {
        return replicasFrom(base + 2);
    }

    List<Integer> training() {
        return replicasFrom(base + 3);
    }

    int postgres() {
        return base + 10;
    }

    int kafka() {
        return base + 11;
    }

    int identity() {
        return base + 12;
    }

    int identityManagement() {
        return base + 13;
    }

    int kafkaController() {
        return base + 14;
    }

    String frontDoor() {
        return "http://localhost:" + gateway();
    }

    Map<String, Integer> all() {
        Map<String, Integer> all = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            all.putAll(service.parts(this));
        }
        all.put("postgres", postgres());
        all.put("kafka", kafka());
        all.put("kafka, controller", kafkaController());
        all.put("identity", identity());
        all.put("identity, management", identityManagement());
        return all;
    }

    static String http(int port) {
        return "http://127.0.0.1:" + port;
    }

    private List<Integer> replicasFrom(int first) {
        return IntStream.range(0, replicas).mapToObj(i -> first + STEP * i).toList();
    }
}
