package org.interdict.kit.imports;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.interdict.kit.imports.ImportJobs.StagedRow;
import org.interdict.kit.imports.ImportJobs.Work;
import org.interdict.kit.problem.Fault;
import org.interdict.kit.problem.Outages;
import org.jboss.logging.Logger;

/**
 * Works jobs off in batches: rows, their verdicts and their records in one transaction. The job is locked for that
 * transaction alone, so any replica goes on where another died, and no row is taken twice.
 */
@Singleton
class ImportRunner {
    private static final Logger LOG = Logger.getLogger(ImportRunner.class);

    private final ImportJobs jobs;
    private final Map<String, RowImporter> importers;
    private final ImportConfig config;
    private final Clock clock;
    private final Semaphore work = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "import-runner");
    private volatile boolean running = true;
    private Optional<Work> inHand = Optional.empty();

    ImportRunner(ImportJobs jobs, @All List<RowImporter> importers, ImportConfig config, Clock clock) {
        this.jobs = jobs;
        this.importers = importers.stream().collect(Collectors.toMap(RowImporter::kind, Function.identity()));
        this.config = config;
        this.clock = clock;
    }

    void wake() {
        work.release();
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        work.release();
        thread.join(5_000);
    }

    private void run() {
        Instant nextSweep = Instant.EPOCH;
        while (running) {
            try {
                if (!workBatch()) {
                    if (clock.instant().isAfter(nextSweep)) {
                        jobs.sweep(clock.instant().minus(config.keep()));
                        nextSweep = clock.instant().plus(Duration.ofHours(1));
                    }
                    await();
                }
            } catch (Exception e) {
                report(e);
                stepBack();
            }
        }
    }

    /** One batch; false when there is nothing to do. A fault that is no outage is pinned to its row, one by one. */
    private boolean workBatch() {
        try {
            return QuarkusTransaction.requiringNew().call(() -> work(config.batch(), false));
        } catch (RuntimeException e) {
            if (Outages.causedBy(e)) {
                throw e;
            }
            LOG.error("an import batch failed and is tried row by row", e);
            return workRowByRow();
        }
    }

    private boolean workRowByRow() {
        for (int i = 0; i < config.batch() && running; i++) {
            try {
                if (!QuarkusTransaction.requiringNew().call(() -> work(1, false))) {
                    return true;
                }
            } catch (RuntimeException e) {
                if (Outages.causedBy(e)) {
                    throw e;
                }
                LOG.error("an import row failed and is rejected", e);
                QuarkusTransaction.requiringNew().call(() -> work(1, true));
            }
        }
        return true;
    }

    private boolean work(int most, boolean reject) {
        inHand = jobs.takeWork();
        return inHand.map(job -> {
                    List<StagedRow> rows = jobs.openRows(job.id(), most);
                    if (rows.isEmpty()) {
                        jobs.end(job.id());
                    } else {
                        jobs.keepVerdicts(job.id(), rows, reject ? failed(rows) : imported(job, rows));
                    }
                    return true;
                })
                .orElse(false);
    }

    private List<Verdict> imported(Work job, List<StagedRow> rows) {
        RowImporter importer = importers.get(job.kind());
        if (importer == null) {
            throw new IllegalStateException("nothing imports " + job.kind());
        }
        return importer.importRows(
                job.caller(), rows.stream().map(StagedRow::line).toList());
    }

    private static List<Verdict> failed(List<StagedRow> rows) {
        return rows.stream()
                .map(row -> Verdict.rejected(new Fault("", "internal", "The service failed on this row.")))
                .toList();
    }

    private void stepBack() {
        try {
            inHand.ifPresent(job -> jobs.stepBack(job.id()));
        } catch (RuntimeException e) {
            // The database itself is down: nothing can go first either.
            await();
        }
    }

    private void await() {
        try {
            if (work.tryAcquire(config.interval().toMillis(), TimeUnit.MILLISECONDS)) {
                work.drainPermits();
            }
        } catch (InterruptedException e) {
            running = false;
        }
    }

    private static void report(Exception e) {
        if (Outages.causedBy(e)) {
            LOG.warnf("imports wait: %s", e.toString());
        } else {
            LOG.error("imports wait", e);
        }
    }
}
