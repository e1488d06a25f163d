package org.interdict.seizures.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.interdict.kit.problem.Fault;
import org.interdict.kit.problem.ProblemException;
import org.interdict.kit.problem.Sentence;
import org.interdict.seizures.seizure.CheckDigit;
import org.jspecify.annotations.Nullable;

/** The rules across members that an alert of the right shape can still break; all broken ones are named at once. */
final class AlertRules {
    private static final Duration LONGEST = Duration.ofDays(366);

    private final List<Fault> faults = new ArrayList<>();

    private AlertRules() {}

    static void refuseBroken(NewAlert asked, Set<String> knownUnits, Speaker issuer, Instant now) {
        AlertRules rules = new AlertRules();
        rules.identifiers(asked);
        rules.expect(
                asked.channels().contains(issuer.channel()),
                "/channels",
                "own-channel-missing",
                "The channels must contain your own, {0}.",
                issuer.channel());
        rules.addressees(Optional.ofNullable(asked.addressees()).orElse(List.of()), knownUnits);
        rules.validity(end(asked), now);
        if (!rules.faults.isEmpty()) {
            throw ProblemException.invalid(rules.faults);
        }
    }

    /** The end of the alert, as exactly as the database keeps it. */
    static Instant end(NewAlert asked) {
        return asked.validUntil().toInstant().truncatedTo(ChronoUnit.MICROS);
    }

    private void identifiers(NewAlert asked) {
        Identifiers identifiers = Optional.ofNullable(asked.identifiers()).orElse(Identifiers.NONE);
        switch (asked.subject()) {
            case CONTAINER -> required("containerNumber", identifiers.containerNumber());
            case VESSEL -> required("vesselImo", identifiers.vesselImo());
            case FLIGHT -> required("flightNumber", identifiers.flightNumber());
            case CONSIGNMENT ->
                expect(
                        !identifiers.equals(Identifiers.NONE),
                        "/identifiers",
                        "missing",
                        "A consignment is known by at least one identifier.");
            case PASSENGER_PROFILE -> {
                // A profile is described by the reason.
            }
        }
        if (identifiers.containerNumber() != null) {
            expect(
                    CheckDigit.ofContainer(identifiers.containerNumber()),
                    "/identifiers/containerNumber",
                    "wrong-check-digit",
                    "The check digit of ISO 6346 does not fit.");
        }
        if (identifiers.vesselImo() != null) {
            expect(
                    CheckDigit.ofVessel(identifiers.vesselImo()),
                    "/identifiers/vesselImo",
                    "wrong-check-digit",
                    "The check digit of the IMO number does not fit.");
        }
    }

    private void addressees(List<String> stated, Set<String> knownUnits) {
        for (int i = 0; i < stated.size(); i++) {
            expect(
                    knownUnits.contains(stated.get(i)),
                    "/addressees/" + i,
                    "unknown-unit",
                    "No unit of the registry has this code.");
        }
    }

    private void validity(Instant until, Instant now) {
        expect(until.isAfter(now), "/validUntil", "in-the-past", "An alert must end in the future.");
        expect(
                !until.isAfter(now.plus(LONGEST)),
                "/validUntil",
                "too-far-ahead",
                "An alert is valid for {0} days at most.",
                LONGEST.toDays());
    }

    private void required(String identifier, @Nullable String value) {
        expect(value != null, "/identifiers/" + identifier, "missing", "The subject is known by this identifier.");
    }

    private void expect(boolean kept, String pointer, String code, @Sentence String detail, Object... values) {
        if (!kept) {
            faults.add(new Fault(pointer, code, detail, values));
        }
    }
}
