package org.interdict.seizures.alert;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.interdict.seizures.visibility.Sight;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** The alerts on record. */
@Singleton
final class Alerts {
    private static final String COLUMNS = """
            a.id, a.version, a.subject, a.container_number, a.vessel_imo, a.flight_number, a.document_number, a.reason,
            a.channels, a.addressees, a.valid_until, a.unit, a.issued_at, a.issued_by, a.closed_at, a.closed_by,
            a.closure_reason""";

    /** Counts a line for each feedback, and one for an alert without. */
    static final String FEEDBACK_LINES = """
            coalesce(sum(greatest(1, (select count(*) from alert_feedback f where f.alert_id = a.id))), 0)
            """;

    private static final int MOST_LINKS = 100;
    private static final int TAKEN_AT_ONCE = 500;

    private final Jdbi jdbi;

    Alerts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(Alert alert) {
        Identifiers identifiers = alert.identifiers();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into alert (
                               id, version, subject, container_number, vessel_imo, flight_number, document_number, reason,
                               channels, addressees, valid_until, unit, issued_at, issued_by, changed_at)
                        values (:id, :version, :subject, :containerNumber, :vesselImo, :flightNumber, :documentNumber,
                                :reason, :channels, :addressees, :validUntil, :unit, :issuedAt, :issuedBy, :issuedAt)
                        """)
                .bind("id", alert.id())
                .bind("version", alert.version())
                .bind("subject", alert.subject().name())
                .bind("containerNumber", identifiers.containerNumber())
                .bind("vesselImo", identifiers.vesselImo())
                .bind("flightNumber", identifiers.flightNumber())
                .bind("documentNumber", identifiers.documentNumber())
                .bind("reason", alert.reason())
                .bind("channels", texts(alert.channels()))
                .bindByType("addressees", alert.addressees() == null ? null : texts(alert.addressees()), String[].class)
                .bind("validUntil", alert.validUntil())
                .bind("unit", alert.unit())
                .bind("issuedAt", alert.issuedAt())
                .bind("issuedBy", alert.issuedBy())
                .execute());
    }

    /** Keeps a feedback that an alert has taken in, which this transaction has locked. */
    void keepFeedback(Alert alert, Feedback feedback) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into alert_feedback (
                                   alert_id, version, outcome, seizure, comment, given_at, unit, given_by)
                            values (:id, :version, :outcome, cast(:seizure as uuid), :comment, :at, :unit, :by)
                            """)
                    .bind("id", alert.id())
                    .bind("version", feedback.version())
                    .bind("outcome", feedback.outcome().name())
                    .bind("seizure", feedback.seizure())
                    .bind("comment", feedback.comment())
                    .bind("at", feedback.at())
                    .bind("unit", feedback.unit())
                    .bind("by", feedback.by())
                    .execute();
            handle.createUpdate("update alert set version = :version, changed_at = :at where id = :id")
                    .bind("id", alert.id())
                    .bind("version", alert.version())
                    .bind("at", feedback.at())
                    .execute();
        });
    }

    /** Keeps the end of an alert, which this transaction has locked. */
    void keepClosure(Alert alert, Closure closure) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update alert
                           set version = :version, closed_at = :at, closed_by = :by, closure_reason = :reason,
                               changed_at = :at
                         where id = :id
                        """)
                .bind("id", alert.id())
                .bind("version", alert.version())
                .bind("at", closure.at())
                .bind("by", closure.by())
                .bind("reason", Objects.requireNonNullElse(closure.reason(), Closure.NO_REASON))
                .execute());
    }

    /** The alert, if it is there and in sight: the two are one question, so that no answer tells them apart. */
    Optional<Alert> find(UUID id, Sight sight) {
        return find(id, sight, "");
    }

    /** The same, locked until the transaction ends: who changes it next builds on what this change makes of it. */
    Optional<Alert> findToChange(UUID id, Sight sight) {
        return find(id, sight, " for update");
    }

    private Optional<Alert> find(UUID id, Sight sight, String lock) {
        return jdbi
                .withHandle(handle -> withFeedback(
                        handle::createQuery,
                        sight.bindToAlert(handle.createQuery("select %s from alert a where a.id = :id and %s%s"
                                        .formatted(COLUMNS, Sight.ofAlert("a"), lock)))
                                .bind("id", id)
                                .mapTo(AlertRow.class)
                                .list()))
                .stream()
                .findFirst();
    }

    /** Alerts in sight, in the order that the walk says. */
    List<Alert> list(AlertFilter filter, Sight sight, AlertWalk walk, int limit) {
        return jdbi.withHandle(handle -> withFeedback(
                handle::createQuery,
                walk.bindTo(selected(handle::createQuery, COLUMNS, filter, sight, """
                        %s order by %s limit :limit
                        """.formatted(
                                        walk.condition(), walk.orderBy())))
                        .bind("limit", limit)
                        .mapTo(AlertRow.class)
                        .list()));
    }

    /**
     * All of them, some at a time, as they are taken.
     *
     * @param query makes queries of one snapshot
     */
    Stream<List<Alert>> each(Function<String, Query> query, AlertFilter filter, Sight sight, AlertWalk walk) {
        Iterator<AlertRow> rows = selected(query, COLUMNS, filter, sight, " order by " + walk.orderBy())
                .mapTo(AlertRow.class)
                .iterator();
        return Stream.generate(() -> withFeedback(query, some(rows))).takeWhile(some -> !some.isEmpty());
    }

    /** What is counted over the alerts in sight. */
    long count(Function<String, Query> query, String what, AlertFilter filter, Sight sight) {
        return selected(query, what, filter, sight, "").mapTo(Long.class).one();
    }

    private static Query selected(
            Function<String, Query> query, String columns, AlertFilter filter, Sight sight, String further) {
        return filter.bindTo(sight.bindToAlert(query.apply("select %s from alert a where %s%s%s"
                .formatted(columns, Sight.ofAlert("a"), filter.conditions(), further))));
    }

    private static List<AlertRow> some(Iterator<AlertRow> rows) {
        List<AlertRow> some = new ArrayList<>();
        while (some.size() < TAKEN_AT_ONCE && rows.hasNext()) {
            some.add(rows.next());
        }
        return some;
    }

    private static List<Alert> withFeedback(Function<String, Query> query, List<AlertRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Feedback>> feedback = new HashMap<>();
        query.apply("""
                        select alert_id, version, outcome, seizure, comment, given_at, unit, given_by
                          from alert_feedback
                         where alert_id = any(:ids)
                         order by alert_id, version
                        """)
                .bindArray("ids", UUID.class, rows.stream().map(AlertRow::id).toArray())
                .mapTo(FeedbackRow.class)
                .forEach(row -> feedback.computeIfAbsent(row.alertId(), id -> new ArrayList<>())
                        .add(row.feedback()));
        return rows.stream()
                .map(row -> row.alert(List.copyOf(feedback.getOrDefault(row.id(), List.of()))))
                .toList();
    }

    /**
     * The seizures in sight that have the container, the vessel or the flight of an alert and were recorded while it was
     * valid, by the id of the alert; the latest of each, newest first.
     */
    Map<UUID, List<UUID>> linkedSeizures(Collection<Alert> alerts, Sight sight) {
        return jdbi.withHandle(handle -> linkedSeizures(handle::createQuery, alerts, sight));
    }

    /** The same by queries of one snapshot. */
    Map<UUID, List<UUID>> linkedSeizures(Function<String, Query> query, Collection<Alert> alerts, Sight sight) {
        Map<UUID, List<UUID>> links = new HashMap<>();
        if (!alerts.isEmpty()) {
            sight.bindTo(query.apply("""
                            select a.id as alert, link.id as seizure
                              from alert a
                             cross join lateral (
                                   select s.id, s.recorded_at
                                     from (select c.id
                                             from seizure c
                                            where c.container_number = a.container_number
                                              and c.recorded_at between a.issued_at and a.valid_until
                                            union
                                           select v.id
                                             from seizure v
                                            where v.vessel_imo = a.vessel_imo
                                              and v.recorded_at between a.issued_at and a.valid_until
                                            union
                                           select f.id
                                             from seizure f
                                            where flight_key(f.flight_number) = flight_key(a.flight_number)
                                              and f.recorded_at between a.issued_at and a.valid_until) found
                                     join seizure s on s.id = found.id
                                    where (a.closed_at is null or s.recorded_at < a.closed_at)
                                      and s.status <> 'RETRACTED'
                                      and %s
                                    order by s.recorded_at desc, s.id desc
                                    limit :most) link
                             where a.id = any(:ids)
                             order by link.recorded_at desc, link.id desc
                            """.formatted(Sight.ofRecord("s"))))
                    .bindArray("ids", UUID.class, alerts.stream().map(Alert::id).toArray())
                    .bind("most", MOST_LINKS)
                    .map((row, context) -> links.computeIfAbsent(
                                    row.getObject("alert", UUID.class), id -> new ArrayList<>())
                            .add(row.getObject("seizure", UUID.class)))
                    .list();
        }
        return links;
    }

    /** Those of the seizures that are there and in sight. */
    Set<UUID> seizuresInSight(Collection<UUID> seizures, Sight sight) {
        return jdbi.withHandle(handle -> seizuresInSight(handle::createQuery, seizures, sight));
    }

    /** The same by queries of one snapshot. */
    Set<UUID> seizuresInSight(Function<String, Query> query, Collection<UUID> seizures, Sight sight) {
        if (seizures.isEmpty()) {
            return Set.of();
        }
        return sight.bindTo(query.apply("select s.id from seizure s where s.id = any(:ids) and " + Sight.ofRecord("s")))
                .bindArray("ids", UUID.class, seizures.toArray())
                .mapTo(UUID.class)
                .collectIntoSet();
    }

    private static String[] texts(Collection<?> values) {
        return values.stream().map(Object::toString).toArray(String[]::new);
    }
}
