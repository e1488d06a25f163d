package org.interdict.kit.idempotency;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Forgets answers that no request can ask for any more; several replicas do so side by side. */
@Singleton
class IdempotencySweep {
    private static final Logger LOG = Logger.getLogger(IdempotencySweep.class);

    private final KeptAnswers answers;
    private final ScheduledExecutorService hourly = Executors.newSingleThreadScheduledExecutor();

    IdempotencySweep(KeptAnswers answers) {
        this.answers = answers;
    }

    void start(@Observes StartupEvent event) {
        hourly.scheduleWithFixedDelay(this::sweep, 1, 60, TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent event) {
        hourly.shutdownNow();
    }

    private void sweep() {
        try {
            boolean more = answers.sweep();
            while (more && !hourly.isShutdown()) {
                more = answers.sweep();
            }
        } catch (RuntimeException e) {
            LOG.warnf("cannot forget old answers: %s", e.toString());
        }
    }
}
