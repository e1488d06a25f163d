package org.interdict.seizures.statistics;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.interdict.kit.problem.Outages;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/**
 * Brings the rollups up to the facts, many changes at a time: the more there are, the less each costs. Answers count what is still
 * beside the rollups, so nothing waits for it. Of several replicas one at a time does it.
 */
@Singleton
final class RollupFold {
    private static final Logger LOG = Logger.getLogger(RollupFold.class);

    private final Jdbi jdbi;
    private final RollupConfig config;
    private final ScheduledExecutorService fold = Executors.newSingleThreadScheduledExecutor();

    RollupFold(Jdbi jdbi, RollupConfig config) {
        this.jdbi = jdbi;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        long pause = config.fold().toMillis();
        fold.scheduleWithFixedDelay(this::fold, pause, pause, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        fold.shutdownNow();
    }

    private void fold() {
        try {
            jdbi.useHandle(handle -> {
                boolean folded = handle.createQuery("select fold_seizure_changes()")
                        .mapTo(Boolean.class)
                        .one();
                if (folded) {
                    // Every answer reads the table: what is gone from it must not stay in the way.
                    handle.execute("vacuum seizure_change");
                }
            });
        } catch (RuntimeException e) {
            if (Outages.causedBy(e)) {
                LOG.warnf("rollups stay behind the facts for now: %s", e.toString());
            } else {
                LOG.error("rollups stay behind the facts", e);
            }
        }
    }
}
