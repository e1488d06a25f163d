package org.interdict.training.activity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.interdict.contracts.codes.TrainingTheme;
import org.interdict.kit.json.Fingerprint;
import org.interdict.kit.sql.RowSet;
import org.jdbi.v3.core.Jdbi;

/** The training activities. */
@Singleton
final class Activities implements PanacheRepositoryBase<ActivityRow, String> {
    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final RowSet rowSet;
    private final Fingerprint fingerprint;

    Activities(Jdbi jdbi, ObjectMapper json, RowSet rowSet, Fingerprint fingerprint) {
        this.jdbi = jdbi;
        this.json = json;
        this.rowSet = rowSet;
        this.fingerprint = fingerprint;
    }

    /**
     * Adds those whose reference is free, and says which they were. In order of reference: two uploads of the same
     * activities in different orders would else block each other for good.
     */
    Set<ActivityReference> addNew(Collection<Activity> activities, String recordedBy, Instant now) {
        List<ActivityRow> rows = activities.stream()
                .map(activity -> row(activity, recordedBy, now))
                .toList();
        return jdbi.withHandle(handle -> new HashSet<>(handle.createQuery("""
                        insert into training_activity (
                               reference, version, title, kind, themes, starts_on, ends_on, place, units, partners,
                               status, attendance, concerned_units, recorded_at, recorded_by, fingerprint)
                        select reference, version, title, kind, themes, starts_on, ends_on, place, units, partners,
                               status, attendance, concerned_units, recorded_at, recorded_by, fingerprint
                          from json_to_recordset(cast(:rows as json)) as row (
                               reference text, version bigint, title text, kind text, themes text[], starts_on date,
                               ends_on date, place text, units text[], partners text[], status text,
                               attendance jsonb, concerned_units text[], recorded_at timestamptz, recorded_by text,
                               fingerprint text)
                         order by reference
                        on conflict (reference) do nothing
                        returning reference
                        """)
                .bind("rows", rowSet.of(rows))
                .map((row, context) -> new ActivityReference(row.getString("reference")))
                .list()));
    }

    Optional<Activity> find(ActivityReference reference) {
        return findByIdOptional(reference.value()).map(this::activity);
    }

    /** With what words each of these was recorded. */
    Map<ActivityReference, String> fingerprints(Collection<ActivityReference> references) {
        Map<ActivityReference, String> known = new HashMap<>();
        list(
                        "reference in ?1",
                        references.stream().map(ActivityReference::value).toList())
                .forEach(row -> known.put(new ActivityReference(row.reference), row.fingerprint));
        return known;
    }

    String fingerprintOf(Activity activity) {
        return fingerprint.of(activity.content());
    }

    /** Activities by reference, at most {@code limit} of them. */
    List<Activity> list(ActivityFilter filter, Optional<ActivityReference> after, int limit) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        Parameters parameters = new Parameters();
        if (!filter.kinds().isEmpty()) {
            conditions.add("kind in :kinds");
            parameters.and("kinds", filter.kinds());
        }
        if (!filter.themes().isEmpty()) {
            conditions.add("array_intersects(themes, :themes)");
            parameters.and("themes", names(filter.themes()));
        }
        if (!filter.statuses().isEmpty()) {
            conditions.add("status in :statuses");
            parameters.and("statuses", filter.statuses());
        }
        if (!filter.units().isEmpty()) {
            conditions.add("array_intersects(concernedUnits, :units)");
            parameters.and("units", filter.units().toArray(String[]::new));
        }
        filter.period().from().ifPresent(from -> {
            conditions.add("endsOn >= :from");
            parameters.and("from", from);
        });
        filter.period().to().ifPresent(to -> {
            conditions.add("startsOn <= :to");
            parameters.and("to", to);
        });
        after.ifPresent(reference -> {
            conditions.add("reference > :after");
            parameters.and("after", reference.value());
        });
        return find(String.join(" and ", conditions), Sort.by("reference"), parameters).page(0, limit).stream()
                .map(this::activity)
                .toList();
    }

    private ActivityRow row(Activity activity, String recordedBy, Instant now) {
        ActivityRow row = new ActivityRow();
        row.reference = activity.reference().value();
        row.version = activity.version();
        row.title = activity.title();
        row.kind = activity.kind();
        row.themes = names(activity.themes());
        row.startsOn = activity.from();
        row.endsOn = activity.to();
        row.place = activity.place();
        row.units = activity.units().toArray(String[]::new);
        row.partners = activity.partners().toArray(String[]::new);
        row.status = activity.status();
        row.attendance = write(activity.attendance());
        row.concernedUnits = activity.concernedUnits().toArray(String[]::new);
        row.recordedAt = now;
        row.recordedBy = recordedBy;
        row.fingerprint = fingerprintOf(activity);
        return row;
    }

    private Activity activity(ActivityRow row) {
        return new Activity(
                new ActivityReference(row.reference),
                row.version,
                row.title,
                row.kind,
                Stream.of(row.themes).map(TrainingTheme::valueOf).toList(),
                row.startsOn,
                row.endsOn,
                row.place,
                List.of(row.units),
                List.of(row.partners),
                row.status,
                readAttendance(row.attendance));
    }

    private static String[] names(List<TrainingTheme> themes) {
        return themes.stream().map(TrainingTheme::name).toArray(String[]::new);
    }

    private String write(List<Attendance> attendance) {
        try {
            return json.writeValueAsString(attendance);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Attendance> readAttendance(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
