package org.interdict.units.unit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.interdict.contracts.codes.UnitStatus;
import org.interdict.contracts.codes.UnitType;
import org.interdict.kit.problem.CommonProblem;
import org.interdict.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** A border unit, or the national reporter of a country, in one of its versions. */
record Unit(UnitCode code, long version, UnitDetails details, Life life, Change change) {
    /** The first day of the national reporters, before any data that the programme has. */
    private static final LocalDate NATIONAL_SINCE = LocalDate.of(1990, 1, 1);

    private static final Map<String, Function<NewUnit, @Nullable Object>> MEMBERS = members();

    /** A unit that enters the registry: ESTABLISHED with a date, PLANNED without. */
    static Unit register(NewUnit unit, String by, Instant now) {
        UnitRules.registration(unit, Today.latest(now));
        return new Unit(
                new UnitCode(unit.code()),
                1,
                UnitDetails.of(unit),
                Life.begun(unit.establishedOn(), LocalDate.ofInstant(now, ZoneOffset.UTC)),
                new Change(Change.Kind.REGISTERED, unit.establishedOn(), now, by, null, List.of()));
    }

    /** The reporter that speaks for a whole country. */
    static Unit national(String country, String countryName, String by, Instant now) {
        return register(
                new NewUnit(
                        UnitCode.nationalOf(country).value(),
                        countryName + ", national reporter",
                        UnitType.NATIONAL,
                        null,
                        country,
                        null,
                        null,
                        NATIONAL_SINCE,
                        null,
                        null),
                by,
                now);
    }

    /** The next version, in which the registrar says this of the unit. */
    Unit amend(NewUnit content, String by, String reason, Instant now) {
        UnitRules.amendment(this, content, Today.latest(now));
        Life corrected = content.establishedOn() == null ? life : life.establishedOn(content.establishedOn());
        Unit amended = new Unit(code, version + 1, UnitDetails.of(content), corrected, change);
        return amended.madeBy(
                new Change(Change.Kind.UPDATED, null, now, by, reason, differences(content(), amended.content())));
    }

    /** The next version, one step further in its life. */
    Unit become(Step next, String by, Instant now) {
        if (isNational()) {
            throw new ProblemException(
                    CommonProblem.NOT_POSSIBLE_NOW, "A NATIONAL unit speaks for a country as long as there is one.");
        }
        Life further = life.become(next, Today.latest(now));
        List<String> members = switch (next.status()) {
            case ESTABLISHED -> List.of("status", "establishedOn");
            case CLOSED -> List.of("status", "closedOn");
            default -> List.of("status");
        };
        return new Unit(
                code,
                version + 1,
                details,
                further,
                new Change(Change.Kind.TRANSITIONED, next.since(), now, by, next.reason(), members));
    }

    /** Whether this very step was the last that the unit took: a transition sent twice. */
    boolean hasJustTaken(Step step) {
        return life.last().equals(step);
    }

    boolean isNational() {
        return details.type() == UnitType.NATIONAL;
    }

    UnitStatus status() {
        return life.status();
    }

    /** What the registrar said, after defaults: two registrations that agree in it are the same one sent twice. */
    NewUnit content() {
        return new NewUnit(
                code.value(),
                details.name(),
                details.type(),
                details.place(),
                details.place() == null ? details.country() : null,
                details.agencies(),
                details.channels(),
                life.establishedOn(),
                details.womensNetwork(),
                details.position());
    }

    /** The unit as a reader sees it who may not know how many officers it has. */
    Unit withoutOfficers() {
        return new Unit(code, version, details.withoutOfficers(), life, change);
    }

    /** The unit with what it had lived through by this day; empty before the first step. */
    Optional<Unit> asOf(LocalDate day) {
        return life.asOf(day).map(then -> new Unit(code, version, details, then, change));
    }

    private Unit madeBy(Change made) {
        return new Unit(code, version, details, life, made);
    }

    private static List<String> differences(NewUnit before, NewUnit after) {
        List<String> differing = new ArrayList<>();
        MEMBERS.forEach((name, value) -> {
            if (!Objects.equals(value.apply(before), value.apply(after))) {
                differing.add(name);
            }
        });
        return differing;
    }

    private static Map<String, Function<NewUnit, @Nullable Object>> members() {
        Map<String, Function<NewUnit, @Nullable Object>> members = new LinkedHashMap<>();
        members.put("name", NewUnit::name);
        members.put("type", NewUnit::type);
        members.put("place", NewUnit::place);
        members.put("country", NewUnit::country);
        members.put("agencies", NewUnit::agencies);
        members.put("channels", NewUnit::channels);
        members.put("establishedOn", NewUnit::establishedOn);
        members.put("womensNetwork", NewUnit::womensNetwork);
        members.put("position", NewUnit::position);
        return members;
    }
}
