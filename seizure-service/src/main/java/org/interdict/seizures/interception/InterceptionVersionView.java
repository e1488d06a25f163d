package org.interdict.seizures.interception;

import java.time.Instant;
import org.interdict.seizures.casework.Change;
import org.interdict.seizures.visibility.Sight;
import org.jspecify.annotations.Nullable;

/**
 * A version of an interception as its readers see it.
 *
 * @param change what made this version
 * @param by the subject who made it; for the own unit and analysts
 * @param reason why, where one had to be stated
 */
public record InterceptionVersionView(
        long version,
        Change.Kind change,
        Instant at,
        @Nullable String by,
        @Nullable String reason,
        InterceptionView interception) {

    static InterceptionVersionView of(Interception interception, Sight sight) {
        Change change = interception.change();
        return new InterceptionVersionView(
                interception.version(),
                change.kind(),
                change.at(),
                sight.showsWhoChanged(interception.unit()) ? change.by() : null,
                change.reason(),
                InterceptionView.of(interception, sight));
    }
}
