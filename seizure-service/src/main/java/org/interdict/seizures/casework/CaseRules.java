package org.interdict.seizures.casework;

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

/** Rules across members that a report of the right shape can still break; all broken ones are named at once. */
public final class CaseRules {
    /** Where the date is latest on earth: a day that has begun nowhere is in the future. */
    private static final ZoneOffset LATEST = ZoneOffset.ofHours(14);

    private static final String UNCHANGEABLE = "Unit and reference name the record and stay what they are.";

    private final List<Fault> faults = new ArrayList<>();

    public void refuseFaults() {
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    public void sameKey(CaseRecord before, String unit, String reference) {
        expect(before.unit().equals(unit), "/unit", "not-changeable", UNCHANGEABLE);
        expect(before.reference().equals(reference), "/reference", "not-changeable", UNCHANGEABLE);
    }

    public void channels(@Nullable List<ExchangeChannel> stated, Reporter reporter) {
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

    public void day(String pointer, LocalDate day, KnownUnit unit, Instant now) {
        expect(
                !day.isAfter(LocalDate.ofInstant(now, LATEST)),
                pointer,
                "in-the-future",
                "The day has not come yet anywhere.");
        expect(
                unit.existedOn(day),
                pointer,
                "outside-the-units-life",
                "The unit was not established yet, or was closed, on this day.");
    }

    public void route(@Nullable Route stated) {
        Route route = Optional.ofNullable(stated).orElse(Route.NONE);
        place("/route/origin", route.origin());
        place("/route/departure", route.departure());
        place("/route/destination", route.destination());
        for (int i = 0; i < route.transit().size(); i++) {
            place("/route/transit/" + i, route.transit().get(i));
        }
    }

    /** A country, or a place of one. */
    public void place(String pointer, @Nullable String place) {
        if (place != null) {
            expect(
                    Countries.isCountry(Countries.countryOf(place)),
                    pointer,
                    "unknown-country",
                    "No country of ISO 3166-1 begins so.");
        }
    }

    public void expect(boolean kept, String pointer, String code, @Sentence String detail, Object... values) {
        if (!kept) {
            faults.add(new Fault(pointer, code, detail, values));
        }
    }
}
