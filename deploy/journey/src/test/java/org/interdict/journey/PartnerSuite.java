package org.interdict.journey;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.interdict.journey.suite.Suite;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/**
 * One suite for the journeys of partners, without demo data and with several replicas of each service: started by the
 * first, ended after the last. Webhooks go to this machine, and are tried again soon.
 */
final class PartnerSuite implements BeforeAllCallback {
    /** Another number by {@code -Dinterdict.partners.replicas}. */
    static final int REPLICAS = Integer.getInteger("interdict.partners.replicas", 3);

    static final Suite SUITE = Suites.empty(
            "partners",
            Map.of(
                    "INTERDICT_REPLICAS", String.valueOf(REPLICAS),
                    "INTERDICT_WEBHOOK_RETRIES", "0,1,2,4,8,8,8,8,8,8,8,8",
                    "INTERDICT_WEBHOOK_TIMEOUT", "2s",
                    "INTERDICT_WEBHOOK_ALLOW", "127.0.0.0/8"));
    static final PatientClient CLIENT = new PatientClient(SUITE);

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(ExtensionContext.Namespace.create(PartnerSuite.class))
                .getOrComputeIfAbsent("suite", key -> {
                    SUITE.start();
                    new ReportingUnits(CLIENT).register();
                    return (CloseableResource) SUITE::end;
                });
    }

    /** The parts that are replicas of this service. */
    static List<String> replicasOf(String service) {
        return IntStream.rangeClosed(1, REPLICAS)
                .mapToObj(replica -> replica == 1 ? service : service + "-" + replica)
                .toList();
    }
}
