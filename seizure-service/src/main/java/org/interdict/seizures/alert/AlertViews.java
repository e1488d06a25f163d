package org.interdict.seizures.alert;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interdict.seizures.visibility.Sight;
import org.jdbi.v3.core.statement.Query;

/** Shows alerts to a reader, with the seizures that are in its sight too. */
@Singleton
final class AlertViews {
    private final Alerts alerts;

    AlertViews(Alerts alerts) {
        this.alerts = alerts;
    }

    AlertView of(Alert alert, Sight sight, Instant now) {
        return of(List.of(alert), sight, now).get(0);
    }

    /**
     * In the same order.
     *
     * @param now the moment of the answer, the same for all of it
     */
    List<AlertView> of(List<Alert> shown, Sight sight, Instant now) {
        return of(
                shown,
                alerts.linkedSeizures(shown, sight),
                alerts.seizuresInSight(namedSeizures(shown), sight),
                sight,
                now);
    }

    /** The same by queries of one snapshot. */
    List<AlertView> of(Function<String, Query> query, List<Alert> shown, Sight sight, Instant now) {
        return of(
                shown,
                alerts.linkedSeizures(query, shown, sight),
                alerts.seizuresInSight(query, namedSeizures(shown), sight),
                sight,
                now);
    }

    private static List<AlertView> of(
            List<Alert> shown, Map<UUID, List<UUID>> linked, Set<UUID> inSight, Sight sight, Instant now) {
        return shown.stream()
                .map(alert -> AlertView.of(alert, linked.getOrDefault(alert.id(), List.of()), inSight, sight, now))
                .toList();
    }

    private static Set<UUID> namedSeizures(List<Alert> shown) {
        return shown.stream()
                .flatMap(alert -> alert.feedback().stream())
                .flatMap(feedback -> Stream.ofNullable(feedback.seizure()))
                .collect(Collectors.toSet());
    }
}
