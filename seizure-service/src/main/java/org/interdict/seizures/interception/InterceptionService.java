package org.interdict.seizures.interception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.interdict.kit.http.IfMatch;
import org.interdict.kit.identity.Caller;
import org.interdict.kit.imports.Verdict;
import org.interdict.kit.json.StrictJson;
import org.interdict.kit.json.StrictJson.Amended;
import org.interdict.kit.json.StrictJson.Amendment;
import org.interdict.kit.outbox.Outbox;
import org.interdict.kit.time.Ids;
import org.interdict.seizures.casework.CaseProblem;
import org.interdict.seizures.casework.Docket;
import org.interdict.seizures.casework.Entered;
import org.interdict.seizures.casework.Mandate;
import org.interdict.seizures.seizure.SeizuresInSight;
import org.interdict.seizures.unit.KnownUnit;
import org.interdict.seizures.unit.KnownUnits;
import org.interdict.seizures.visibility.Sight;
import org.interdict.seizures.visibility.Visibility;

/** What can be done with interceptions. */
@ApplicationScoped
class InterceptionService {
    private final Interceptions interceptions;
    private final Docket<Interception> docket;
    private final SeizuresInSight seizures;
    private final KnownUnits units;
    private final Visibility visibility;
    private final StrictJson json;
    private final Clock clock;
    private final Ids ids;

    InterceptionService(
            Interceptions interceptions,
            SeizuresInSight seizures,
            KnownUnits units,
            Visibility visibility,
            StrictJson json,
            Outbox outbox,
            Clock clock,
            Ids ids) {
        this.interceptions = interceptions;
        this.docket = new Docket<>(interceptions, new InterceptionEvents(), outbox, ids);
        this.seizures = seizures;
        this.units = units;
        this.visibility = visibility;
        this.json = json;
        this.clock = clock;
        this.ids = ids;
    }

    /** Records an interception, or finds that the unit sent the same report before. */
    @Transactional
    Entered<Interception> report(NewInterception report, Caller caller) {
        Mandate mandate = Mandate.of(caller);
        mandate.refuseOtherUnit(report.unit());
        Optional<KnownUnit> unit = units.find(report.unit());
        Set<UUID> named = seizuresNamedBy(List.of(report), caller);
        return docket.enter(
                () -> interception(report, unit, named, mandate),
                () -> interception(report, unit.map(KnownUnit::atAnyTime), named, mandate));
    }

    /** Records many at once; one verdict each, in their order. */
    @Transactional
    List<Verdict> reportAll(List<NewInterception> reports, Caller caller) {
        Mandate mandate = Mandate.of(caller);
        Map<String, KnownUnit> known = units.find(reports.stream()
                .map(NewInterception::unit)
                .filter(mandate::mayReport)
                .collect(Collectors.toSet()));
        Set<UUID> named = seizuresNamedBy(reports, caller);
        return docket.enterAll(
                reports,
                report -> interception(report, stated(report, known, mandate), named, mandate),
                report ->
                        interception(report, stated(report, known, mandate).map(KnownUnit::atAnyTime), named, mandate));
    }

    private static Optional<KnownUnit> stated(NewInterception report, Map<String, KnownUnit> known, Mandate mandate) {
        mandate.refuseOtherUnit(report.unit());
        return Optional.ofNullable(known.get(report.unit()));
    }

    /** Corrects a record of the caller's unit; content that says the same changes nothing. */
    @Transactional
    Interception amend(UUID id, IfMatch ifMatch, Amendment amendment, Caller caller) {
        Interception interception = own(id, caller);
        ifMatch.check(interception.version());
        Amended<NewInterception> amended = json.amend(NewInterception.class, interception.content(), amendment);
        return docket.amend(
                interception,
                interception.amend(
                        amended.content(),
                        units.find(interception.unit()).orElseThrow(CaseProblem::unknownUnit),
                        Mandate.of(caller).reporter(),
                        seizuresNamedBy(List.of(amended.content()), caller),
                        amended.reason(),
                        clock.instant()));
    }

    /** Confirms a record in the analyst's sight. */
    @Transactional
    Interception validate(UUID id, IfMatch ifMatch, Caller caller) {
        Interception interception = inSight(id, caller);
        ifMatch.check(interception.version());
        return docket.change(interception, interception.validate(caller.id(), clock.instant()));
    }

    /** Takes a record of the caller's unit back. */
    @Transactional
    Interception retract(UUID id, IfMatch ifMatch, String reason, Caller caller) {
        Interception interception = own(id, caller);
        ifMatch.check(interception.version());
        return docket.change(interception, interception.retract(caller.id(), reason, clock.instant()));
    }

    private Interception inSight(UUID id, Caller caller) {
        return interceptions
                .findToChange(id, visibility.of(caller))
                .orElseThrow(InterceptionProblem::noSuchInterception);
    }

    private Interception own(UUID id, Caller caller) {
        Interception interception = inSight(id, caller);
        Mandate.of(caller).refuseUnlessOwn(interception);
        return interception;
    }

    private Interception interception(
            NewInterception report, Optional<KnownUnit> unit, Set<UUID> named, Mandate mandate) {
        return Interception.report(
                report,
                unit.orElseThrow(CaseProblem::unknownUnit),
                mandate.reporter(),
                named,
                ids.next(),
                clock.instant());
    }

    /** Those of the seizures that the reports name which the caller may see. */
    private Set<UUID> seizuresNamedBy(List<NewInterception> reports, Caller caller) {
        Sight sight = visibility.of(caller);
        return seizures.among(
                reports.stream()
                        .map(NewInterception::seizure)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()),
                sight);
    }
}
