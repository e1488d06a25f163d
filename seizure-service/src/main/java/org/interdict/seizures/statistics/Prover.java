package org.interdict.seizures.statistics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interdict.kit.sql.Snapshot;
import org.interdict.kit.sql.Snapshots;
import org.interdict.seizures.statistics.Proof.Between;
import org.interdict.seizures.statistics.Proof.Difference;

/** Counts the facts anew from the records and the rollups anew from the facts, without the cube, and names every difference. */
@Singleton
final class Prover {
    private static final List<String> KEY_OF_FACT = List.of("seizure_id", "position");

    private static final String PENDING = """
            with heard as materialized (
              select cast(record_id as uuid) as id, version from inbox_version where consumer = 'seizure-cube'),
            pending as materialized (
              select s.id from seizure as s left join heard using (id) where heard.version is distinct from s.version)
            """;

    private static final String DIFFERENCES = """
            select (select jsonb_object_agg(key, value)
                      from jsonb_each_text(coalesce(to_jsonb(said), to_jsonb(kept)))
                     where key = any(:key)) as row,
                   array(select key
                           from jsonb_each(to_jsonb(said)) as a
                           full join jsonb_each(to_jsonb(kept)) as b using (key)
                          where a.value is distinct from b.value and key <> all(:key)
                          order by key) as members,
                   count(*) over () as differing
              from (%s) as said
              full join (%s) as kept using (%s)
             where row(said.*) is distinct from row(kept.*)
             order by row
             limit :most
            """;

    private final Snapshots snapshots;
    private final ObjectMapper json;

    Prover(Snapshots snapshots, ObjectMapper json) {
        this.snapshots = snapshots;
        this.json = json;
    }

    private record Found(Difference difference, long differing) {}

    Proof prove() {
        try (Snapshot snapshot = snapshots.take()) {
            List<List<Found>> found = new ArrayList<>();
            found.add(differences(
                    snapshot,
                    PENDING,
                    "select * from seizure_fact_of_record where seizure_id not in (table pending)",
                    "select * from seizure_fact where seizure_id not in (table pending)",
                    KEY_OF_FACT,
                    Between.FACTS_AND_RECORDS,
                    "seizure_fact"));
            for (Rollup rollup : Rollup.values()) {
                found.add(differences(
                        snapshot,
                        "",
                        "table " + rollup.table() + "_of_facts",
                        rollup.withChanges(),
                        rollup.key(),
                        Between.ROLLUP_AND_FACTS,
                        rollup.table()));
            }
            return snapshot.query(PENDING + """
                            select (select applied_until from seizure_fact_state) as computed_at,
                                   (select count(*) from seizure) - (select count(*) from pending) as records,
                                   (select count(*) from pending) as pending,
                                   (select count(*) from seizure_fact) as facts
                            """)
                    .map((results, context) -> proof(results, found))
                    .one();
        }
    }

    private List<Found> differences(
            Snapshot snapshot, String with, String said, String kept, List<String> key, Between between, String table) {
        return snapshot.query(with + DIFFERENCES.formatted(said, kept, String.join(", ", key)))
                .bindArray("key", String.class, key.toArray())
                .bind("most", Proof.MOST_NAMED)
                .map((results, context) -> new Found(
                        new Difference(between, table, row(results), List.of((String[])
                                results.getArray("members").getArray())),
                        results.getLong("differing")))
                .list();
    }

    private Map<String, String> row(ResultSet results) throws SQLException {
        try {
            return json.readValue(results.getString("row"), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Proof proof(ResultSet results, List<List<Found>> found) throws SQLException {
        return new Proof(
                Optional.ofNullable(results.getTimestamp("computed_at"))
                        .map(Timestamp::toInstant)
                        .orElse(null),
                results.getLong("records"),
                results.getLong("pending"),
                results.getLong("facts"),
                found.stream()
                        .flatMap(list -> list.stream().limit(1))
                        .mapToLong(Found::differing)
                        .sum(),
                found.stream()
                        .flatMap(List::stream)
                        .limit(Proof.MOST_NAMED)
                        .map(Found::difference)
                        .toList());
    }
}
