package org.interdict.local;

import java.util.LinkedHashMap;
import java.util.Map;

/** Which part listens where, all counted from one base, so that suites with different bases live side by side. */
record Addresses(int base) {
    int gateway() {
        return base;
    }

    int unitRegistry() {
        return base + 1;
    }

    int seizure() {
        return base + 2;
    }

    int training() {
        return base + 3;
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
        all.put("gateway", gateway());
        all.put("unit-registry", unitRegistry());
        all.put("seizure", seizure());
        all.put("training", training());
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
}
