package org.interdict.units.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.interdict.kit.http.IfMatch;
import org.interdict.kit.imports.Verdict;
import org.interdict.kit.json.StrictJson;
import org.interdict.kit.json.StrictJson.Amended;
import org.interdict.kit.json.StrictJson.Amendment;
import org.interdict.kit.outbox.Outbox;
import org.interdict.kit.problem.Fault;
import org.interdict.kit.problem.ProblemException;
import org.interdict.kit.time.Ids;
import org.interdict.units.unit.Units.Registered;

/** What can be done with the registry. */
@ApplicationScoped
class UnitService {
    private static final String ITSELF = "registry";

    private final Units units;
    private final Outbox outbox;
    private final StrictJson json;
    private final Clock clock;
    private final Ids ids;

    UnitService(Units units, Outbox outbox, StrictJson json, Clock clock, Ids ids) {
        this.units = units;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
        this.ids = ids;
    }

    /** Registers a unit, or finds that it was registered with the same words before. */
    @Transactional
    Outcome register(NewUnit newUnit, String callerId) {
        Unit unit = Unit.register(newUnit, callerId, clock.instant());
        if (!addAndAnnounce(List.of(unit)).isEmpty()) {
            return new Outcome(unit, true);
        }
        Registered earlier =
                Objects.requireNonNull(units.registered(List.of(unit.code())).get(unit.code()));
        if (!isResend(unit, earlier)) {
            throw new ProblemException(UnitProblem.CODE_TAKEN, "{0} is registered with other data.", unit.code());
        }
        return new Outcome(earlier.unit(), false);
    }

    /** Registers many at once; one verdict each, in their order. */
    @Transactional
    List<Verdict> registerAll(List<UnitLine> lines, String callerId) {
        Map<Integer, Unit> acceptable = new LinkedHashMap<>();
        Verdict[] verdicts = new Verdict[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            try {
                acceptable.put(i, Unit.register(lines.get(i).unit(), callerId, clock.instant()));
            } catch (ProblemException e) {
                verdicts[i] = Verdict.rejected(e);
            }
        }
        Map<UnitCode, Unit> first = new LinkedHashMap<>();
        acceptable.forEach((i, unit) -> {
            if (lines.get(i).allows(unit)) {
                first.putIfAbsent(unit.code(), unit);
            }
        });
        Set<UnitCode> added = addAndAnnounce(first.values());
        Map<UnitCode, Registered> registered =
                units.registered(acceptable.values().stream().map(Unit::code).toList());
        acceptable.forEach((i, unit) -> verdicts[i] = first.get(unit.code()) == unit && added.contains(unit.code())
                ? Verdict.created(unit.code().value())
                : verdict(lines.get(i), unit, registered));
        return List.of(verdicts);
    }

    /** Adds the national reporters that are missing. */
    @Transactional
    void registerNational(Map<String, String> namesByCountry) {
        // In one order: replicas that start together for the first time would wait for one another crosswise.
        addAndAnnounce(namesByCountry.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(country -> Unit.national(country.getKey(), country.getValue(), ITSELF, clock.instant()))
                .toList());
    }

    /** Corrects what is known of a unit; content that says the same changes nothing. */
    @Transactional
    Unit amend(UnitCode code, IfMatch ifMatch, Amendment amendment, String callerId) {
        Unit unit = toChange(code);
        ifMatch.check(unit.version());
        Amended<NewUnit> amended = json.amend(NewUnit.class, unit.content(), amendment);
        Unit after = unit.amend(amended.content(), callerId, amended.reason(), clock.instant());
        return units.fingerprintOf(after).equals(units.fingerprintOf(unit)) ? unit : change(after);
    }

    /** Leads a unit one step further in its life, or finds that this very step was its last. */
    @Transactional
    Outcome transition(UnitCode code, IfMatch ifMatch, UnitTransition transition, String callerId) {
        Unit unit = toChange(code);
        if (unit.hasJustTaken(transition.step())) {
            return new Outcome(unit, false);
        }
        ifMatch.check(unit.version());
        return new Outcome(change(unit.become(transition.step(), callerId, clock.instant())), true);
    }

    private Unit toChange(UnitCode code) {
        return units.findToChange(code).orElseThrow(UnitProblem::noSuchUnit);
    }

    private Unit change(Unit after) {
        units.replace(after);
        outbox.add(List.of(UnitEvents.changed(after, ids.next())));
        return after;
    }

    private Set<UnitCode> addAndAnnounce(Collection<Unit> candidates) {
        Set<UnitCode> added = units.addNew(candidates);
        outbox.add(candidates.stream()
                .filter(unit -> added.contains(unit.code()))
                .map(unit -> UnitEvents.changed(unit, ids.next()))
                .toList());
        return added;
    }

    /** The first row of a code creates the unit; later ones, in this upload or another, say the same or conflict. */
    private Verdict verdict(UnitLine line, Unit unit, Map<UnitCode, Registered> registered) {
        Registered earlier = registered.get(unit.code());
        if (earlier != null && !isResend(unit, earlier)) {
            return Verdict.rejected(new Fault("/code", "conflict", "The code belongs to another unit."));
        }
        return earlier != null && line.allows(earlier.unit())
                ? Verdict.unchanged(unit.code().value())
                : Verdict.rejected(new Fault(
                        "/status",
                        "by-transition",
                        "An import leads no unit through its life; a transition does that."));
    }

    private boolean isResend(Unit unit, Registered earlier) {
        return earlier.fingerprints().contains(units.fingerprintOf(unit));
    }

    /** The unit as it stands in the registry now, and whether this call made it so. */
    record Outcome(Unit unit, boolean isNew) {}
}
