package org.interdict.seizures.alert;

import jakarta.inject.Singleton;
import java.time.Clock;
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
    private final Clock clock;

    AlertViews(Alerts alerts, Clock clock) {
        this.alerts = alerts;
        this.clock = clock;
    }

    AlertView of(Alert alert, Sight sight) {
        return of(List.of(alert), sight).get(0);
    }

    /** In the same order. */
    List<AlertView> of(List<Alert> shown, Sight sight) {
        return of(
                shown, alerts.linkedSeizures(shown, sight), alerts.seizuresInSight(namedSeizures(shown), sight), sight);
    }

    /** The same by queries of one snapshot. */
    List<AlertView> of(Function<String, Query> query, List<Alert> shown, Sight sight) {
        return of(
                shown,
                alerts.linkedSeizures(query, shown, sight),
                alerts.seizuresInSight(query, namedSeizures(shown), sight),
                sight);
    }

    private List<AlertView> of(List<Alert> shown, Map<UUID, List<UUID>> linked, Set<UUID> inSight, Sight sight) {
        Instant now = clock.instant();
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
