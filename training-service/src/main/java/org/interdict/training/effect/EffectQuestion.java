package org.interdict.training.effect;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.interdict.contracts.codes.TrainingTheme;
import org.interdict.kit.http.Query;

/** Of which theme a reader asks the effect, and in which year. */
record EffectQuestion(TrainingTheme theme, int year) {
    private static final Set<String> PARAMETERS = Set.of("theme", "year");

    /** Reads both, which must be there. */
    static EffectQuestion of(jakarta.ws.rs.core.UriInfo uri) {
        Query query = Query.of(uri, PARAMETERS);
        refuseMissing(query, "theme");
        Optional<TrainingTheme> theme = query.value("theme", "a theme of training", TrainingTheme::valueOf);
        if (theme.filter(stated -> stated.commodities().isEmpty()).isPresent()) {
            query.fault("theme", "no-goods", "The theme is not about goods, and no seizure shows its effect.");
        }
        refuseMissing(query, "year");
        Optional<Integer> year = query.value("year", "a year such as 2023", EffectQuestion::readYear);
        query.refuseFaults();
        return new EffectQuestion(theme.orElseThrow(), year.orElseThrow());
    }

    LocalDate firstDay() {
        return LocalDate.of(year, 1, 1);
    }

    LocalDate lastDay() {
        return LocalDate.of(year, 12, 31);
    }

    private static void refuseMissing(Query query, String name) {
        if (!query.states(name)) {
            query.fault(name, "missing", "The parameter is required.");
        }
    }

    private static int readYear(String text) {
        if (!text.matches("[0-9]{4}") || text.equals("0000")) {
            throw new IllegalArgumentException(text);
        }
        return Integer.parseInt(text);
    }
}
