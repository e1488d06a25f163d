package org.interdict.seizures.seizure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.interdict.seizures.casework.CaseRules;
import org.interdict.seizures.casework.Reporter;
import org.interdict.seizures.unit.KnownUnit;
import org.jspecify.annotations.Nullable;

/** The rules across members that a report of the right shape can still break; all broken ones are named at once. */
final class SeizureRules {
    private final CaseRules rules = new CaseRules();

    private SeizureRules() {}

    static void refuseBroken(NewSeizure report, KnownUnit unit, Reporter reporter, Instant now) {
        SeizureRules seizure = new SeizureRules();
        seizure.all(report, unit, reporter, now);
        seizure.rules.refuseFaults();
    }

    /** As a report, and the natural key stays. */
    static void refuseBroken(Seizure before, NewSeizure content, KnownUnit unit, Reporter reporter, Instant now) {
        SeizureRules seizure = new SeizureRules();
        seizure.rules.sameKey(before, content.unit(), content.reference());
        seizure.all(content, unit, reporter, now);
        seizure.rules.refuseFaults();
    }

    private void all(NewSeizure report, KnownUnit unit, Reporter reporter, Instant now) {
        rules.channels(report.channels(), reporter);
        rules.day("/seizedOn", report.seizedOn(), unit, now);
        moment(report);
        rules.place("/place", report.place());
        rules.route(report.route());
        transport(report.transport());
        items(report.items());
        persons(Optional.ofNullable(report.persons()).orElse(List.of()));
    }

    private void moment(NewSeizure report) {
        if (report.seizedAt() != null) {
            rules.expect(
                    report.seizedAt().toLocalDate().equals(report.seizedOn()),
                    "/seizedAt",
                    "other-day",
                    "The local date of seizedAt is not seizedOn.");
        }
    }

    private void transport(@Nullable Transport transport) {
        if (transport == null) {
            return;
        }
        if (transport.containerNumber() != null) {
            rules.expect(
                    CheckDigit.ofContainer(transport.containerNumber()),
                    "/transport/containerNumber",
                    "wrong-check-digit",
                    "The check digit of ISO 6346 does not fit.");
        }
        if (transport.vesselImo() != null) {
            rules.expect(
                    CheckDigit.ofVessel(transport.vesselImo()),
                    "/transport/vesselImo",
                    "wrong-check-digit",
                    "The check digit of the IMO number does not fit.");
        }
    }

    private void items(List<SeizureItem> items) {
        for (int i = 0; i < items.size(); i++) {
            SeizureItem item = items.get(i);
            rules.expect(
                    item.commodity().group().isMeasuredIn(item.quantity().unit().measure()),
                    "/items/" + i + "/quantity/unit",
                    "unit-does-not-fit",
                    "{0} is not measured in {1}.",
                    item.commodity(),
                    item.quantity().unit());
            if (item.firearm() != null) {
                rules.place(
                        "/items/" + i + "/firearm/countryOfManufacture",
                        item.firearm().countryOfManufacture());
            }
        }
    }

    private void persons(List<Person> persons) {
        for (int i = 0; i < persons.size(); i++) {
            rules.place("/persons/" + i + "/nationality", persons.get(i).nationality());
        }
    }
}
