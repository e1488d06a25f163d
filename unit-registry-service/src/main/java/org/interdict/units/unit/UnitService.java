package org.interdict.units.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interdict.kit.imports.Verdict;
import org.interdict.kit.outbox.Outbox;
import org.interdict.kit.problem.Fault;
import org.interdict.kit.problem.ProblemException;
import org.interdict.kit.time.Ids;

/** What can be done with the registry. */
@ApplicationScoped
class UnitService {
    private final Units units;
    private final Outbox outbox;
    private final Clock clock;
    private final Ids ids;

    UnitService(Units units, Outbox outbox, Clock clock, Ids ids) {
        this.units = units;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
    }

    /** Registers a unit, or finds that it was registered with the same words before. */
    @Transactional
    Registration register(NewUnit newUnit, String callerId) {
        Unit unit = Unit.register(newUnit, latestToday());
        if (addAndAnnounce(List.of(unit), callerId).isEmpty()) {
            refuseOther(unit, units.fingerprints(List.of(unit.code())));
            return new Registration(units.find(unit.code()).orElseThrow(), false);
        }
        return new Registration(unit, true);
    }

    /** Registers many at once; one verdict each, in their order. */
    @Transactional
    List<Verdict> registerAll(List<NewUnit> newUnits, String callerId) {
        Map<Integer, Unit> acceptable = new LinkedHashMap<>();
        Verdict[] verdicts = new Verdict[newUnits.size()];
        for (int i = 0; i < newUnits.size(); i++) {
            try {
                acceptable.put(i, Unit.register(newUnits.get(i), latestToday()));
            } catch (ProblemException e) {
                verdicts[i] = Verdict.rejected(e);
            }
        }
        Map<UnitCode, Unit> first = new LinkedHashMap<>();
        acceptable.values().forEach(unit -> first.putIfAbsent(unit.code(), unit));
        Set<UnitCode> added = addAndAnnounce(first.values(), callerId);
        Map<UnitCode, String> known = units.fingerprints(first.keySet());
        acceptable.forEach((i, unit) -> verdicts[i] = verdict(unit, added, known));
        return List.of(verdicts);
    }

    /** Adds the national reporters that are missing. */
    @Transactional
    void registerNational(List<Unit> reporters) {
        addAndAnnounce(reporters, "registry");
    }

    private Set<UnitCode> addAndAnnounce(Collection<Unit> candidates, String callerId) {
        Instant now = clock.instant();
        Set<UnitCode> added = new HashSet<>(units.addNew(candidates, callerId, now));
        outbox.add(candidates.stream()
                .filter(unit -> added.contains(unit.code()))
                .map(unit -> UnitEvents.registered(unit, ids.next(), now))
                .toList());
        return added;
    }

    /** The first row of a code creates it; later ones, in this upload or another, say the same or conflict. */
    private Verdict verdict(Unit unit, Set<UnitCode> added, Map<UnitCode, String> known) {
        if (added.remove(unit.code())) {
            return Verdict.created(unit.code().value());
        }
        return units.fingerprintOf(unit).equals(known.get(unit.code()))
                ? Verdict.unchanged(unit.code().value())
                : Verdict.rejected(new Fault("/code", "conflict", "The code belongs to another unit."));
    }

    private void refuseOther(Unit unit, Map<UnitCode, String> known) {
        if (!units.fingerprintOf(unit).equals(known.get(unit.code()))) {
            throw new ProblemException(UnitProblem.CODE_TAKEN, "{0} is registered with other data.", unit.code());
        }
    }

    private LocalDate latestToday() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14));
    }

    /** The unit that stands in the registry now, and whether this call put it there. */
    record Registration(Unit unit, boolean isNew) {}
}
