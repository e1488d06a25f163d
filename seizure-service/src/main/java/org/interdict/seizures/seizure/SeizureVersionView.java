package org.interdict.seizures.seizure;

import java.time.Instant;
import org.interdict.seizures.casework.Change;
import org.jspecify.annotations.Nullable;

/**
 * A version of a seizure as its readers see it.
 *
 * @param change what made this version
 * @param by the subject who made it; for the own unit and analysts
 * @param reason why, where one had to be stated
 */
public record SeizureVersionView(
        long version,
        Change.Kind change,
        Instant at,
        @Nullable String by,
        @Nullable String reason,
        SeizureView seizure) {}
