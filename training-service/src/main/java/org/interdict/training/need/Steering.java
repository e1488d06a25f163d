package org.interdict.training.need;

import java.util.Set;
import java.util.stream.Stream;
import org.interdict.contracts.codes.TrainingTheme;

/** What in the data tells that a theme needs to be taught. */
enum Steering {
    SEIZURES,
    INTERCEPTIONS,
    /** A theme such as ethics is needed everywhere and always: no figure tells where more than elsewhere. */
    NOTHING;

    private static final Set<TrainingTheme> ABOUT_PERSONS =
            Set.of(TrainingTheme.TRAFFICKING_IN_PERSONS, TrainingTheme.MIGRANT_SMUGGLING, TrainingTheme.API_PNR);

    static Steering of(TrainingTheme theme) {
        if (!theme.commodities().isEmpty()) {
            return SEIZURES;
        }
        return ABOUT_PERSONS.contains(theme) ? INTERCEPTIONS : NOTHING;
    }

    /** The themes that the data steer. */
    static Stream<TrainingTheme> steered() {
        return Stream.of(TrainingTheme.values()).filter(theme -> of(theme) != NOTHING);
    }
}
