package org.interdict.seizures.seizure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
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
import org.interdict.kit.identity.Caller;
import org.interdict.kit.identity.Role;
import org.interdict.kit.imports.Verdict;
import org.interdict.kit.outbox.Outbox;
import org.interdict.kit.problem.Fault;
import org.interdict.kit.problem.ProblemException;
import org.interdict.kit.time.Ids;
import org.interdict.seizures.seizure.Seizures.NaturalKey;
import org.interdict.seizures.seizure.Seizures.Recorded;
import org.interdict.seizures.unit.KnownUnit;
import org.interdict.seizures.unit.KnownUnits;

/** What can be done with seizures. */
@ApplicationScoped
class SeizureService {
    private final Seizures seizures;
    private final SeizureRows rows;
    private final KnownUnits units;
    private final Outbox outbox;
    private final Clock clock;
    private final Ids ids;

    SeizureService(Seizures seizures, SeizureRows rows, KnownUnits units, Outbox outbox, Clock clock, Ids ids) {
        this.seizures = seizures;
        this.rows = rows;
        this.units = units;
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

    private Seizure seizure(NewSeizure report, Optional<KnownUnit> unit, Caller caller) {
        KnownUnit known = unit.orElseThrow(() -> new ProblemException(
                SeizureProblem.UNKNOWN_UNIT,
                "No unit of the registry has this code.",
                List.of(new Fault("/unit", "unknown-unit", "No unit of the registry has this code."))));
        Instant now = clock.instant();
        return Seizure.report(report, known, reporter(caller), ids.next(), now);
    }

    private Set<UUID> addAndAnnounce(Collection<Seizure> candidates) {
        Set<UUID> added = seizures.addNew(candidates);
        outbox.add(candidates.stream()
                .filter(seizure -> added.contains(seizure.id()))
                .map(seizure -> SeizureEvents.recorded(seizure, ids.next()))
                .toList());
        return added;
    }

    private Report resend(Seizure seizure) {
        Recorded recorded = seizures.recorded(List.of(NaturalKey.of(seizure))).get(NaturalKey.of(seizure));
        if (recorded == null || !recorded.fingerprint().equals(rows.fingerprintOf(seizure))) {
            throw new ProblemException(
                    SeizureProblem.REFERENCE_TAKEN,
                    "The unit reported another seizure under " + seizure.reference() + ".");
        }
        return new Report(seizures.get(recorded.id()), false);
    }

    private Verdict verdict(Seizure seizure, Set<UUID> added, Map<NaturalKey, Recorded> recorded) {
        if (added.contains(seizure.id())) {
            return Verdict.created(seizure.id().toString());
        }
        Recorded earlier = recorded.get(NaturalKey.of(seizure));
        return earlier != null && earlier.fingerprint().equals(rows.fingerprintOf(seizure))
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
        return caller.is(Role.STEWARD)
                || caller.unit().filter(report.unit()::equals).isPresent()
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

    /** The seizure that is on record now, and whether this call put it there. */
    record Report(Seizure seizure, boolean isNew) {}
}
