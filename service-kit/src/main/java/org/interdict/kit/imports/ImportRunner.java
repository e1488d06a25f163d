package org.interdict.kit.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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
    private static final Duration TOGETHER = Duration.ofMinutes(30);

    private final ImportJobs jobs;
    private final Importers importers;
    private final ImportConfig config;
    private final Clock clock;
    private final Semaphore work = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "import-runner");
    private volatile boolean running = true;
    private Optional<Work> inHand = Optional.empty();
    /** Whether the next job is one whose rows have all been looked at and go in together. */
    private boolean together;

    ImportRunner(ImportJobs jobs, Importers importers, ImportConfig config, Clock clock) {
        this.jobs = jobs;
        this.importers = importers;
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
                if (!(together ? applyTogether() : workBatch())) {
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
                    if (!rows.isEmpty()) {
                        look(job, rows, reject);
                    } else if (job.all() && job.hasRejected()) {
                        jobs.refuse(job.id());
                    } else if (job.all() && !job.validate()) {
                        together = true;
                    } else {
                        jobs.end(job.id());
                    }
                    return true;
                })
                .orElse(false);
    }

    /** Rows of a dry run, and those that are to go in together, are imported and taken back: only the verdict stays. */
    private void look(Work job, List<StagedRow> rows, boolean reject) {
        boolean takeBack = job.validate() || job.all();
        List<Verdict> verdicts = reject ? failed(rows) : takeBack ? takenBack(job, rows) : imported(job, rows);
        jobs.keepVerdicts(job.id(), rows, verdicts, !job.all() || job.validate());
    }

    private List<Verdict> takenBack(Work job, List<StagedRow> rows) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                throw new TakenBack(imported(job, rows));
            });
            throw new IllegalStateException("a dry run was committed");
        } catch (TakenBack e) {
            return e.verdicts;
        }
    }

    /** A job whose rows have been looked at and go in together: all in one transaction. */
    private boolean applyTogether() {
        together = false;
        try {
            QuarkusTransaction.requiringNew()
                    .timeout((int) TOGETHER.toSeconds())
                    .run(() -> {
                        inHand = jobs.takeWork().filter(job -> job.all() && !job.validate());
                        inHand.ifPresent(this::applyAll);
                    });
        } catch (ChangedMeanwhile e) {
            QuarkusTransaction.requiringNew().run(() -> jobs.keepVerdicts(e.job.id(), e.rows, e.verdicts, false));
        } catch (RuntimeException e) {
            if (Outages.causedBy(e)) {
                throw e;
            }
            LOG.error("an import that goes in together failed and is refused", e);
            inHand.ifPresent(job -> QuarkusTransaction.requiringNew().run(() -> jobs.refuse(job.id())));
        }
        return true;
    }

    private void applyAll(Work job) {
        if (!jobs.openRows(job.id(), 1).isEmpty()) {
            return;
        }
        jobs.forgetCounts(job.id());
        int after = 0;
        for (List<StagedRow> rows = jobs.checkedRows(job.id(), after, config.batch());
                !rows.isEmpty();
                rows = jobs.checkedRows(job.id(), after, config.batch())) {
            List<Verdict> verdicts = imported(job, rows);
            if (verdicts.stream().anyMatch(verdict -> verdict.outcome() == Verdict.Outcome.REJECTED)) {
                throw new ChangedMeanwhile(job, rows, verdicts);
            }
            jobs.keepVerdicts(job.id(), rows, verdicts, true);
            after = rows.get(rows.size() - 1).row();
        }
        jobs.end(job.id());
    }

    private List<Verdict> imported(Work job, List<StagedRow> rows) {
        return importers
                .of(job.kind())
                .importRows(job.run(), rows.stream().map(StagedRow::content).toList());
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

    /** Carries the verdicts out of a transaction that is rolled back. */
    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient List<Verdict> verdicts;

        TakenBack(List<Verdict> verdicts) {
            this.verdicts = verdicts;
        }
    }

    /** A row that was fine when it was looked at is no more. */
    private static final class ChangedMeanwhile extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Work job;
        private final transient List<StagedRow> rows;
        private final transient List<Verdict> verdicts;

        ChangedMeanwhile(Work job, List<StagedRow> rows, List<Verdict> verdicts) {
            this.job = job;
            this.rows = rows;
            this.verdicts = verdicts;
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
