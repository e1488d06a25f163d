package org.interdict.seizures.seizure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.interdict.kit.http.IfMatch;
import org.interdict.kit.identity.Caller;
import org.interdict.kit.imports.Verdict;
import org.interdict.kit.json.StrictJson;
import org.interdict.kit.json.StrictJson.Amended;
import org.interdict.kit.json.StrictJson.Amendment;
import org.interdict.kit.outbox.Outbox;
import org.interdict.kit.problem.ProblemException;
import org.interdict.kit.time.Ids;
import org.interdict.seizures.casework.CaseProblem;
import org.interdict.seizures.casework.Docket;
import org.interdict.seizures.casework.Entered;
import org.interdict.seizures.casework.Mandate;
import org.interdict.seizures.unit.KnownUnit;
import org.interdict.seizures.unit.KnownUnits;
import org.interdict.seizures.visibility.Visibility;

/** What can be done with seizures. */
@ApplicationScoped
class SeizureService {
    private final Seizures seizures;
    private final Docket<Seizure> docket;
    private final KnownUnits units;
    private final Visibility visibility;
    private final StrictJson json;
    private final Clock clock;
    private final Ids ids;

    SeizureService(
            Seizures seizures,
            KnownUnits units,
            Visibility visibility,
            StrictJson json,
            Outbox outbox,
            Clock clock,
            Ids ids) {
        this.seizures = seizures;
        this.docket = new Docket<>(seizures, new SeizureEvents(), outbox, ids);
        this.units = units;
        this.visibility = visibility;
        this.json = json;
        this.clock = clock;
        this.ids = ids;
    }

    /** Records a seizure, or finds that the unit sent the same report before. */
    @Transactional
    Entered<Seizure> report(NewSeizure report, Caller caller) {
        Mandate mandate = Mandate.of(caller);
        mandate.refuseOtherUnit(report.unit());
        Optional<KnownUnit> unit = units.find(report.unit());
        return docket.enter(
                () -> seizure(report, unit, mandate), () -> seizure(report, unit.map(KnownUnit::atAnyTime), mandate));
    }

    /**
     * Records those of the reports that are new and faultless, all in one transaction, in their order; what is empty is
     * for {@link #report}, which finds out why.
     */
    @Transactional
    List<Optional<Seizure>> recordNew(List<Submission> submissions) {
        seizures.waitForOthersBriefly();
        Map<String, KnownUnit> known = units.known(submissions.stream()
                .map(submission -> submission.report().unit())
                .collect(Collectors.toSet()));
        return docket.enterNew(submissions.stream()
                .map(submission -> candidate(submission, known))
                .toList());
    }

    private Optional<Seizure> candidate(Submission submission, Map<String, KnownUnit> known) {
        NewSeizure report = submission.report();
        Mandate mandate = Mandate.of(submission.caller());
        try {
            return Optional.of(seizure(report, stated(report, known, mandate), mandate));
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    /** Records many at once; one verdict each, in their order. */
    @Transactional
    List<Verdict> reportAll(List<NewSeizure> reports, Caller caller) {
        Mandate mandate = Mandate.of(caller);
        Map<String, KnownUnit> known = units.find(reports.stream()
                .map(NewSeizure::unit)
                .filter(mandate::mayReport)
                .collect(Collectors.toSet()));
        return docket.enterAll(
                reports,
                report -> seizure(report, stated(report, known, mandate), mandate),
                report -> seizure(report, stated(report, known, mandate).map(KnownUnit::atAnyTime), mandate));
    }

    private static Optional<KnownUnit> stated(NewSeizure report, Map<String, KnownUnit> known, Mandate mandate) {
        mandate.refuseOtherUnit(report.unit());
        return Optional.ofNullable(known.get(report.unit()));
    }

    /** Corrects a record of the caller's unit; content that says the same changes nothing. */
    @Transactional
    Seizure amend(UUID id, IfMatch ifMatch, Amendment amendment, Caller caller) {
        Seizure seizure = own(id, caller);
        ifMatch.check(seizure.version());
        Amended<NewSeizure> amended = json.amend(NewSeizure.class, seizure.content(), amendment);
        KnownUnit unit = units.find(seizure.unit()).orElseThrow(CaseProblem::unknownUnit);
        return docket.amend(
                seizure,
                seizure.amend(
                        amended.content(), unit, Mandate.of(caller).reporter(), amended.reason(), clock.instant()));
    }

    /** Confirms a record in the analyst's sight. */
    @Transactional
    Seizure validate(UUID id, IfMatch ifMatch, Caller caller) {
        Seizure seizure = inSight(id, caller);
        ifMatch.check(seizure.version());
        return docket.change(seizure, seizure.validate(caller.id(), clock.instant()));
    }

    /** Takes a record of the caller's unit back. */
    @Transactional
    Seizure retract(UUID id, IfMatch ifMatch, String reason, Caller caller) {
        Seizure seizure = own(id, caller);
        ifMatch.check(seizure.version());
        return docket.change(seizure, seizure.retract(caller.id(), reason, clock.instant()));
    }

    private Seizure inSight(UUID id, Caller caller) {
        return seizures.findToChange(id, visibility.of(caller)).orElseThrow(SeizureProblem::noSuchSeizure);
    }

    private Seizure own(UUID id, Caller caller) {
        Seizure seizure = inSight(id, caller);
        Mandate.of(caller).refuseUnlessOwn(seizure);
        return seizure;
    }

    private Seizure seizure(NewSeizure report, Optional<KnownUnit> unit, Mandate mandate) {
        return Seizure.report(
                report, unit.orElseThrow(CaseProblem::unknownUnit), mandate.reporter(), ids.next(), clock.instant());
    }

    /** A report, and who made it. */
    record Submission(NewSeizure report, Caller caller) {}
}
