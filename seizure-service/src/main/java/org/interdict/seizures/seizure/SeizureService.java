package org.interdict.seizures.seizure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interdict.contracts.codes.ExchangeChannel;
import org.interdict.kit.event.Announcement;
import org.interdict.kit.http.IfMatch;
import org.interdict.kit.identity.Caller;
import org.interdict.kit.identity.Role;
import org.interdict.kit.imports.Verdict;
import org.interdict.kit.json.StrictJson;
import org.interdict.kit.json.StrictJson.Amended;
import org.interdict.kit.json.StrictJson.Amendment;
import org.interdict.kit.outbox.Outbox;
import org.interdict.kit.problem.CommonProblem;
import org.interdict.kit.problem.Fault;
import org.interdict.kit.problem.ProblemException;
import org.interdict.kit.time.Ids;
import org.interdict.seizures.seizure.Seizures.NaturalKey;
import org.interdict.seizures.seizure.Seizures.Recorded;
import org.interdict.seizures.unit.KnownUnit;
import org.interdict.seizures.unit.KnownUnits;
import org.interdict.seizures.visibility.Visibility;

/** What can be done with seizures. */
@ApplicationScoped
class SeizureService {
    private final Seizures seizures;
    private final SeizureRows rows;
    private final KnownUnits units;
    private final Visibility visibility;
    private final StrictJson json;
    private final Outbox outbox;
    private final Clock clock;
    private final Ids ids;

    SeizureService(
            Seizures seizures,
            SeizureRows rows,
            KnownUnits units,
            Visibility visibility,
            StrictJson json,
            Outbox outbox,
            Clock clock,
            Ids ids) {
        this.seizures = seizures;
        this.rows = rows;
        this.units = units;
        this.visibility = visibility;
        this.json = json;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
    }

    /** Records a seizure, or finds that the unit sent the same report before. */
    @Transactional
    Report report(NewSeizure report, Caller caller) {
        refuseOtherUnit(report, caller);
        Seizure seizure = seizure(report, units.find(report.unit()), caller);
        if (addAndAnnounce(List.of(seizure)).isEmpty()) {
            return resend(seizure);
        }
        return new Report(seizure, true);
    }

    /**
     * Records those of the reports that are new and faultless, all in one transaction, in their order; what is empty is
     * for {@link #report}, which finds out why.
     */
    @Transactional
    List<Optional<Seizure>> recordNew(List<Submission> submissions) {
        Map<String, KnownUnit> known = units.known(submissions.stream()
                .map(submission -> submission.report().unit())
                .collect(Collectors.toSet()));
        List<Optional<Seizure>> candidates = submissions.stream()
                .map(submission -> candidate(submission, known))
                .toList();
        Map<NaturalKey, Seizure> first = new LinkedHashMap<>();
        candidates.forEach(
                candidate -> candidate.ifPresent(seizure -> first.putIfAbsent(NaturalKey.of(seizure), seizure)));
        Set<UUID> added = addAndAnnounce(first.values());
        return candidates.stream()
                .map(candidate -> candidate.filter(seizure -> added.contains(seizure.id())))
                .toList();
    }

    private Optional<Seizure> candidate(Submission submission, Map<String, KnownUnit> known) {
        NewSeizure report = submission.report();
        try {
            refuseOtherUnit(report, submission.caller());
            return Optional.of(seizure(report, Optional.ofNullable(known.get(report.unit())), submission.caller()));
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    /** Records many at once; one verdict each, in their order. */
    @Transactional
    List<Verdict> reportAll(List<NewSeizure> reports, Caller caller) {
        Map<String, KnownUnit> known = units.find(reports.stream()
                .filter(report -> mayReport(report, caller))
                .map(NewSeizure::unit)
                .collect(Collectors.toSet()));
        Verdict[] verdicts = new Verdict[reports.size()];
        Map<Integer, Seizure> acceptable = new LinkedHashMap<>();
        for (int i = 0; i < verdicts.length; i++) {
            NewSeizure report = reports.get(i);
            try {
                refuseOtherUnit(report, caller);
                acceptable.put(i, seizure(report, Optional.ofNullable(known.get(report.unit())), caller));
            } catch (ProblemException e) {
                verdicts[i] = Verdict.rejected(e);
            }
        }
        Map<NaturalKey, Seizure> first = new LinkedHashMap<>();
        acceptable.values().forEach(seizure -> first.putIfAbsent(NaturalKey.of(seizure), seizure));
        Set<UUID> added = addAndAnnounce(first.values());
        Map<NaturalKey, Recorded> recorded = seizures.recorded(first.keySet());
        acceptable.forEach((i, seizure) -> verdicts[i] = verdict(seizure, added, recorded));
        return List.of(verdicts);
    }

    /** Corrects a record of the caller's unit; content that says the same changes nothing. */
    @Transactional
    Seizure amend(UUID id, IfMatch ifMatch, Amendment amendment, Caller caller) {
        Seizure seizure = own(id, caller);
        ifMatch.check(seizure.version());
        Amended<NewSeizure> amended = json.amend(NewSeizure.class, seizure.content(), amendment);
        Seizure corrected = seizure.amend(
                amended.content(),
                known(units.find(seizure.unit())),
                reporter(caller),
                amended.reason(),
                clock.instant());
        return rows.fingerprintOf(corrected).equals(rows.fingerprintOf(seizure)) ? seizure : change(seizure, corrected);
    }

    /** Confirms a record in the analyst's sight. */
    @Transactional
    Seizure validate(UUID id, IfMatch ifMatch, Caller caller) {
        Seizure seizure = inSight(id, caller);
        ifMatch.check(seizure.version());
        return change(seizure, seizure.validate(caller.id(), clock.instant()));
    }

    /** Takes a record of the caller's unit back. */
    @Transactional
    Seizure retract(UUID id, IfMatch ifMatch, String reason, Caller caller) {
        Seizure seizure = own(id, caller);
        ifMatch.check(seizure.version());
        return change(seizure, seizure.retract(caller.id(), reason, clock.instant()));
    }

    private Seizure inSight(UUID id, Caller caller) {
        return seizures.findToChange(id, visibility.of(caller)).orElseThrow(SeizureProblem::noSuchSeizure);
    }

    private Seizure own(UUID id, Caller caller) {
        Seizure seizure = inSight(id, caller);
        if (!speaksFor(seizure.unit(), caller)) {
            throw new ProblemException(
                    CommonProblem.NOT_YOURS_TO_CHANGE, "A record is changed by officers of the unit that made it.");
        }
        return seizure;
    }

    /** The later version takes the place of the earlier; a channel that it shuts out is told to forget the record. */
    private Seizure change(Seizure before, Seizure after) {
        seizures.replace(before, after);
        List<Announcement> announcements = new ArrayList<>();
        announcements.add(SeizureEvents.changed(after, ids.next()));
        before.channelsShutOutBy(after)
                .forEach(channel -> announcements.add(SeizureEvents.withdrawn(after, channel, ids.next())));
        outbox.add(announcements);
        return after;
    }

    private Seizure seizure(NewSeizure report, Optional<KnownUnit> unit, Caller caller) {
        return Seizure.report(report, known(unit), reporter(caller), ids.next(), clock.instant());
    }

    private static KnownUnit known(Optional<KnownUnit> unit) {
        return unit.orElseThrow(() -> new ProblemException(
                SeizureProblem.UNKNOWN_UNIT,
                "No unit of the registry has this code.",
                List.of(new Fault("/unit", "unknown-unit", "No unit of the registry has this code."))));
    }

    private Set<UUID> addAndAnnounce(Collection<Seizure> candidates) {
        if (candidates.isEmpty()) {
            return Set.of();
        }
        Set<UUID> added = seizures.addNew(candidates);
        outbox.add(candidates.stream()
                .filter(seizure -> added.contains(seizure.id()))
                .map(seizure -> SeizureEvents.changed(seizure, ids.next()))
                .toList());
        return added;
    }

    private Report resend(Seizure seizure) {
        Recorded recorded = seizures.recorded(List.of(NaturalKey.of(seizure))).get(NaturalKey.of(seizure));
        if (recorded == null || !recorded.fingerprints().contains(rows.fingerprintOf(seizure))) {
            throw new ProblemException(
                    SeizureProblem.REFERENCE_TAKEN,
                    "The unit reported another seizure under {0}.",
                    seizure.reference());
        }
        return new Report(seizures.get(recorded.id()), false);
    }

    private Verdict verdict(Seizure seizure, Set<UUID> added, Map<NaturalKey, Recorded> recorded) {
        if (added.contains(seizure.id())) {
            return Verdict.created(seizure.id().toString());
        }
        Recorded earlier = recorded.get(NaturalKey.of(seizure));
        return earlier != null && earlier.fingerprints().contains(rows.fingerprintOf(seizure))
                ? Verdict.unchanged(earlier.id().toString())
                : Verdict.rejected(
                        new Fault("/reference", "conflict", "The unit reported another seizure under this reference."));
    }

    private static void refuseOtherUnit(NewSeizure report, Caller caller) {
        if (!mayReport(report, caller)) {
            throw new ProblemException(
                    SeizureProblem.NOT_YOUR_UNIT, "The token does not speak for this unit on a channel of exchange.");
        }
    }

    /** Officers of a channel speak for their own unit, stewards for any. */
    private static boolean mayReport(NewSeizure report, Caller caller) {
        return caller.is(Role.STEWARD) || speaksFor(report.unit(), caller);
    }

    private static boolean speaksFor(String unit, Caller caller) {
        return caller.unit().filter(unit::equals).isPresent()
                && ownChannel(caller).isPresent();
    }

    private static Optional<ExchangeChannel> ownChannel(Caller caller) {
        return Stream.of(ExchangeChannel.values())
                .filter(channel ->
                        caller.channel().filter(channel.name()::equals).isPresent())
                .findFirst();
    }

    private static Reporter reporter(Caller caller) {
        return new Reporter(caller.id(), caller.is(Role.STEWARD) ? Optional.empty() : ownChannel(caller));
    }

    /** A report, and who made it. */
    record Submission(NewSeizure report, Caller caller) {}

    /** The seizure that is on record now, and whether this call put it there. */
    record Report(Seizure seizure, boolean isNew) {}
}
