package org.interdict.seizures.interception;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.interdict.seizures.casework.CaseRules;
import org.interdict.seizures.casework.Reporter;
import org.interdict.seizures.unit.KnownUnit;

/** The rules across members that a report of the right shape can still break; all broken ones are named at once. */
final class InterceptionRules {
    private final CaseRules rules = new CaseRules();

    private InterceptionRules() {}

    static void refuseBroken(
            NewInterception report, KnownUnit unit, Reporter reporter, Set<UUID> seizures, Instant now) {
        InterceptionRules interception = new InterceptionRules();
        interception.all(report, unit, reporter, now);
        interception.seizure(report, seizures);
        interception.rules.refuseFaults();
    }

    /** As a report, and the natural key stays; a seizure that the record names already is not asked about again. */
    static void refuseBroken(
            Interception before,
            NewInterception content,
            KnownUnit unit,
            Reporter reporter,
            Set<UUID> seizures,
            Instant now) {
        InterceptionRules interception = new InterceptionRules();
        interception.rules.sameKey(before, content.unit(), content.reference());
        interception.all(content, unit, reporter, now);
        if (content.seizure() != null && !content.seizure().equals(before.seizure())) {
            interception.seizure(content, seizures);
        }
        interception.rules.refuseFaults();
    }

    private void all(NewInterception report, KnownUnit unit, Reporter reporter, Instant now) {
        rules.channels(report.channels(), reporter);
        rules.day("/interceptedOn", report.interceptedOn(), unit, now);
        rules.route(report.route());
        persons(report.persons());
    }

    private void persons(List<InterceptedPerson> persons) {
        for (int i = 0; i < persons.size(); i++) {
            InterceptedPerson person = persons.get(i);
            rules.place("/persons/" + i + "/nationality", person.nationality());
            ofVictims(person.exploitation() == null || person.isVictim(), "/persons/" + i + "/exploitation");
            ofVictims(person.referredTo() == null || person.isVictim(), "/persons/" + i + "/referredTo");
        }
    }

    private void ofVictims(boolean kept, String pointer) {
        rules.expect(kept, pointer, "victims-only", "Only a victim has this member.");
    }

    /** One answer for a seizure that is not there and for one that the reporter may not see. */
    private void seizure(NewInterception report, Set<UUID> seizures) {
        rules.expect(
                report.seizure() == null || seizures.contains(report.seizure()),
                "/seizure",
                "unknown-seizure",
                "There is no seizure with this id in your sight.");
    }
}
