package org.interdict.seizures.seizure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interdict.contracts.codes.Countries;
import org.interdict.contracts.codes.ExchangeChannel;
import org.interdict.kit.problem.Fault;
import org.interdict.kit.problem.ProblemException;
import org.interdict.kit.problem.Sentence;
import org.interdict.seizures.unit.KnownUnit;
import org.jspecify.annotations.Nullable;

/** The rules across members that a report of the right shape can still break; all broken ones are named at once. */
final class SeizureRules {
    /** Where the date is latest on earth: a day that has begun nowhere is in the future. */
    private static final ZoneOffset LATEST = ZoneOffset.ofHours(14);

    private final List<Fault> faults = new ArrayList<>();

    private SeizureRules() {}

    static void refuseBroken(NewSeizure report, KnownUnit unit, Reporter reporter, Instant now) {
        SeizureRules rules = new SeizureRules();
        rules.all(report, unit, reporter, now);
        rules.refuseFaults();
    }

    /** As a report, and the natural key stays. */
    static void refuseBroken(Seizure before, NewSeizure content, KnownUnit unit, Reporter reporter, Instant now) {
        SeizureRules rules = new SeizureRules();
        rules.sameKey("/unit", before.unit().equals(content.unit()));
        rules.sameKey("/reference", before.reference().equals(content.reference()));
        rules.all(content, unit, reporter, now);
        rules.refuseFaults();
    }

    private void all(NewSeizure report, KnownUnit unit, Reporter reporter, Instant now) {
        channels(report, reporter);
        day(report, unit, now);
        places(report);
        transport(report.transport());
        items(report.items());
        persons(Optional.ofNullable(report.persons()).orElse(List.of()));
    }

    private void refuseFaults() {
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    private void sameKey(String pointer, boolean same) {
        expect(same, pointer, "not-changeable", "Unit and reference name the record and stay what they are.");
    }

    private void channels(NewSeizure report, Reporter reporter) {
        List<ExchangeChannel> stated = report.channels();
        if (stated == null) {
            expect(reporter.ownChannel().isPresent(), "/channels", "missing", "Who may see the record must be stated.");
        } else {
            reporter.ownChannel()
                    .ifPresent(own -> expect(
                            stated.contains(own),
                            "/channels",
                            "own-channel-missing",
                            "The channels must contain your own, {0}.",
                            own));
        }
    }

    private void day(NewSeizure report, KnownUnit unit, Instant now) {
        LocalDate day = report.seizedOn();
        expect(
                !day.isAfter(LocalDate.ofInstant(now, LATEST)),
                "/seizedOn",
                "in-the-future",
                "The day has not come yet anywhere.");
        expect(
                unit.existedOn(day),
                "/seizedOn",
                "outside-the-units-life",
                "The unit was not established yet, or was closed, on this day.");
        if (report.seizedAt() != null) {
            expect(
                    report.seizedAt().toLocalDate().equals(day),
                    "/seizedAt",
                    "other-day",
                    "The local date of seizedAt is not seizedOn.");
        }
    }

    private void places(NewSeizure report) {
        place("/place", report.place());
        Route route = Optional.ofNullable(report.route()).orElse(Route.NONE);
        place("/route/origin", route.origin());
        place("/route/departure", route.departure());
        place("/route/destination", route.destination());
        for (int i = 0; i < route.transit().size(); i++) {
            place("/route/transit/" + i, route.transit().get(i));
        }
    }

    private void transport(@Nullable Transport transport) {
        if (transport == null) {
            return;
        }
        if (transport.containerNumber() != null) {
            expect(
                    CheckDigit.ofContainer(transport.containerNumber()),
                    "/transport/containerNumber",
                    "wrong-check-digit",
                    "The check digit of ISO 6346 does not fit.");
        }
        if (transport.vesselImo() != null) {
            expect(
                    CheckDigit.ofVessel(transport.vesselImo()),
                    "/transport/vesselImo",
                    "wrong-check-digit",
                    "The check digit of the IMO number does not fit.");
        }
    }

    private void items(List<SeizureItem> items) {
        for (int i = 0; i < items.size(); i++) {
            SeizureItem item = items.get(i);
            expect(
                    item.commodity().group().isMeasuredIn(item.quantity().unit().measure()),
                    "/items/" + i + "/quantity/unit",
                    "unit-does-not-fit",
                    "{0} is not measured in {1}.",
                    item.commodity(),
                    item.quantity().unit());
            if (item.firearm() != null) {
                place(
                        "/items/" + i + "/firearm/countryOfManufacture",
                        item.firearm().countryOfManufacture());
            }
        }
    }

    private void persons(List<Person> persons) {
        for (int i = 0; i < persons.size(); i++) {
            place("/persons/" + i + "/nationality", persons.get(i).nationality());
        }
    }

    private void place(String pointer, @Nullable String place) {
        if (place != null) {
            expect(
                    Countries.isCountry(Countries.countryOf(place)),
                    pointer,
                    "unknown-country",
                    "No country of ISO 3166-1 begins so.");
        }
    }

    private void expect(boolean kept, String pointer, String code, @Sentence String detail, Object... values) {
        if (!kept) {
            faults.add(new Fault(pointer, code, detail, values));
        }
    }
}
