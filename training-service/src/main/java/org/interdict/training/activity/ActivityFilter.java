package org.interdict.training.activity;

import java.util.List;
import java.util.Set;
import org.interdict.contracts.codes.TrainingKind;
import org.interdict.contracts.codes.TrainingStatus;
import org.interdict.contracts.codes.TrainingTheme;
import org.interdict.kit.http.Period;
import org.interdict.kit.http.Query;

/**
 * Which activities a list is to hold; an empty part means all.
 *
 * @param units activities that are for one of these units, or that its officers attended
 * @param period activities that have a day in it
 */
record ActivityFilter(
        List<TrainingKind> kinds,
        List<TrainingTheme> themes,
        List<TrainingStatus> statuses,
        List<String> units,
        Period period) {
    static final Set<String> PARAMETERS = Set.of("kind", "theme", "status", "unit", "from", "to", "limit", "cursor");

    static ActivityFilter of(Query query) {
        return new ActivityFilter(
                query.codes("kind", TrainingKind.class),
                query.codes("theme", TrainingTheme.class),
                query.codes("status", TrainingStatus.class),
                query.list("unit", "codes of units", ActivityFilter::unit),
                Period.of(query));
    }

    private static String unit(String code) {
        if (!code.matches(NewActivity.UNIT)) {
            throw new IllegalArgumentException(code);
        }
        return code;
    }
}
