package org.interdict.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/** Seizures of one or two items, spread over countries, days and commodities; each under a reference of its own. */
final class SampleSeizures {
    private static final List<String> COUNTRIES = List.of("MU", "TH", "BE", "CO", "PA", "KE", "PK", "EC", "SN", "GE");
    private static final List<String> COMMODITIES =
            List.of("COCAINE_HCL", "HEROIN", "CANNABIS_HERB", "METHAMPHETAMINE", "ACETIC_ANHYDRIDE");
    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 1);

    private final String run;
    private final Random random;
    private final AtomicLong number = new AtomicLong();

    SampleSeizures(String run, long seed) {
        this.run = run;
        this.random = new Random(seed);
    }

    /** The next one, as JSON. */
    synchronized String next() {
        StringBuilder items = new StringBuilder(item());
        if (random.nextInt(2) == 0) {
            items.append(',').append(item());
        }
        return """
                {"unit":"%s-NATIONAL","reference":"%s/%d","seizedOn":"%s","direction":"TRANSIT","trafficType":"CONTAINER",\
                "channels":["WCO","INTERPOL"],"transport":{"mode":"SEA","documentNumber":"MEDU%d"},\
                "route":{"origin":"CO","departure":"COCTG","destination":"BEANR"},\
                "detection":{"method":"RISK_PROFILING","sources":["MANIFEST"]},"concealment":"RIP_OFF","items":[%s]}""".formatted(
                        pick(COUNTRIES),
                        run,
                        number.incrementAndGet(),
                        FIRST_DAY.plusDays(random.nextInt(365)),
                        random.nextInt(1_000_000),
                        items);
    }

    private String item() {
        return "{\"commodity\":\"%s\",\"quantity\":{\"value\":%d.%d,\"unit\":\"kg\"}}"
                .formatted(pick(COMMODITIES), 1 + random.nextInt(500), 1 + random.nextInt(9));
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
