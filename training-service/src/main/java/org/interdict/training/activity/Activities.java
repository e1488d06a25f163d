package org.interdict.training.activity;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.interdict.kit.http.VersionWalk;
import org.interdict.kit.json.Fingerprint;
import org.interdict.kit.sql.RowSet;
import org.interdict.kit.sql.Snapshot;
import org.jdbi.v3.core.Jdbi;

/** The training activities. */
@Singleton
final class Activities {
    private static final String COLUMNS = """
            reference, version, title, kind, themes, starts_on, ends_on, place, units, partners, status, attendance,
            concerned_units, transition_on, transition_reason, change, changed_at, changed_by, reason, fingerprint""";

    private static final String ROWS = """
            json_to_recordset(cast(:rows as json)) as row (
                   reference text, version bigint, title text, kind text, themes text[], starts_on date, ends_on date,
                   place text, units text[], partners text[], status text, attendance jsonb, concerned_units text[],
                   transition_on date, transition_reason text, change text, changed_at timestamptz, changed_by text,
                   reason text, fingerprint text)""";

    private final Jdbi jdbi;
    private final RowSet rowSet;
    private final Fingerprint fingerprint;

    Activities(Jdbi jdbi, RowSet rowSet, Fingerprint fingerprint) {
        this.jdbi = jdbi;
        this.rowSet = rowSet;
        this.fingerprint = fingerprint;
    }

    /** Equal for activities that say the same. */
    String fingerprintOf(Activity activity) {
        return fingerprint.of(activity.content().inOrder());
    }

    /**
     * Adds those whose reference is free, and says which they were. In order of reference: two uploads of the same
     * activities in different orders would else block each other for good.
     */
    Set<ActivityReference> addNew(Collection<Activity> activities) {
        return jdbi.withHandle(handle -> new HashSet<>(handle.createQuery("""
                        insert into training_activity (%1$s, recorded_at, recorded_by)
                        select %1$s, changed_at, changed_by
                          from %2$s
                         order by reference
                        on conflict (reference) do nothing
                        returning reference
                        """.formatted(COLUMNS, ROWS))
                .bind("rows", rows(activities))
                .map((row, context) -> new ActivityReference(row.getString("reference")))
                .list()));
    }

    /** Puts a later version in the place of one that this transaction has locked, and keeps the earlier one whole. */
    void replace(Activity before, Activity after) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into training_activity_version (reference, version, fingerprint, content)
                            select a.reference, a.version, a.fingerprint, to_jsonb(a)
                              from training_activity a
                             where a.reference = :reference and a.version = :version
                            """)
                    .bind("reference", before.reference().value())
                    .bind("version", before.version())
                    .execute();
            handle.createUpdate("""
                            update training_activity
                               set (%1$s) = (select %1$s from %2$s)
                             where reference = :reference and version = :version
                            """.formatted(COLUMNS, ROWS))
                    .bind("rows", rows(List.of(after)))
                    .bind("reference", before.reference().value())
                    .bind("version", before.version())
                    .execute();
        });
    }

    Optional<Activity> find(ActivityReference reference) {
        return find(reference, "");
    }

    /** The same, locked until the transaction ends: who changes it next builds on what this change makes of it. */
    Optional<Activity> findToChange(ActivityReference reference) {
        return find(reference, " for update");
    }

    private Optional<Activity> find(ActivityReference reference, String lock) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select to_jsonb(a) as activity from training_activity a where a.reference = :reference" + lock)
                .bind("reference", reference.value())
                .map((row, context) -> activity(row.getString("activity")))
                .findOne());
    }

    /** Everything that was ever said of each of these, as fingerprints. */
    Map<ActivityReference, Set<String>> fingerprints(Collection<ActivityReference> references) {
        Map<ActivityReference, Set<String>> known = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        select a.reference,
                               array(select v.fingerprint from training_activity_version v where v.reference = a.reference)
                               || a.fingerprint as fingerprints
                          from training_activity a
                         where a.reference = any(:references)
                        """)
                .bindArray(
                        "references",
                        String.class,
                        references.stream().map(ActivityReference::value).toArray())
                .map((row, context) ->
                        known.put(new ActivityReference(row.getString("reference")), Set.copyOf(Arrays.asList((String[])
                                row.getArray("fingerprints").getArray()))))
                .list());
        return known;
    }

    /** The versions before this one, oldest first. */
    List<Activity> versionsBefore(Activity activity, VersionWalk walk) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select content
                          from training_activity_version
                         where reference = :reference and version > :after and version < :before
                         order by version
                         limit :limit
                        """)
                .bind("reference", activity.reference().value())
                .bind("after", walk.after())
                .bind("before", activity.version())
                .bind("limit", walk.oneMore())
                .map((row, context) -> activity(row.getString("content")))
                .list());
    }

    /** Activities by reference, at most {@code limit} of them. */
    List<Activity> list(ActivityFilter filter, Optional<ActivityReference> after, int limit) {
        return jdbi.withHandle(handle -> filter.bindTo(handle.createQuery("""
                        select to_jsonb(a) as activity
                          from training_activity a
                         where a.reference > :after%s
                         order by a.reference
                         limit :limit
                        """.formatted(filter.conditions())))
                .bind("after", after.map(ActivityReference::value).orElse(""))
                .bind("limit", limit)
                .map((row, context) -> activity(row.getString("activity")))
                .list());
    }

    /** What is counted over the activities that were selected. */
    long count(Snapshot snapshot, ActivityFilter filter, String what) {
        return filter.bindTo(
                        snapshot.query("select " + what + " from training_activity a where true" + filter.conditions()))
                .mapTo(Long.class)
                .one();
    }

    /** All that were selected, read one by one as they are taken. */
    Stream<Activity> each(Snapshot snapshot, ActivityFilter filter) {
        return filter
                .bindTo(snapshot.query("select to_jsonb(a) as activity from training_activity a where true"
                        + filter.conditions() + " order by a.reference"))
                .map((row, context) -> activity(row.getString("activity")))
                .stream();
    }

    private String rows(Collection<Activity> activities) {
        return rowSet.of(activities.stream()
                .map(activity -> ActivityRow.of(activity, fingerprintOf(activity)))
                .toList());
    }

    private Activity activity(String row) {
        return rowSet.row(row, ActivityRow.class).activity();
    }
}
