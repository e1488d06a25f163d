package org.interdict.seizures.seizure;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import org.interdict.kit.identity.Caller;
import org.interdict.kit.sql.Gathering;
import org.interdict.seizures.casework.Entered;
import org.interdict.seizures.seizure.SeizureService.Submission;

/** Takes single reports; those that come at the same time are recorded in one transaction. */
@Singleton
final class SeizureIntake {
    private static final int MOST_TOGETHER = 100;

    private final SeizureService service;
    private final Gathering<Submission, Seizure> gathering;

    SeizureIntake(SeizureService service) {
        this.service = service;
        this.gathering = new Gathering<>(MOST_TOGETHER, service::recordNew);
    }

    /** Records a seizure, or finds that the unit sent the same report before. */
    Entered<Seizure> report(NewSeizure report, Caller caller) {
        // Under an Idempotency-Key the record belongs into the transaction that keeps the answer.
        if (QuarkusTransaction.isActive()) {
            return service.report(report, caller);
        }
        return gathering
                .take(new Submission(report, caller))
                .map(seizure -> new Entered<>(seizure, true))
                .orElseGet(() -> service.report(report, caller));
    }
}
