package org.interdict.seizures.statistics;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.interdict.kit.export.Exports;
import org.interdict.kit.sql.Snapshot;
import org.interdict.kit.sql.Snapshots;
import org.interdict.seizures.statistics.Proof.Between;
import org.interdict.seizures.statistics.Proof.Difference;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Counts the facts anew from the records and the rollups anew from the facts, without the cube, and names every difference. It
 * begins to answer at once and goes on as it counts, since with millions of records it takes minutes.
 */
@Singleton
final class Prover {
    private static final int RECORDS_AT_ONCE = 20_000;
    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);

    private static final String RECORDS = """
            select count(*) filter (where heard.version is not distinct from s.version) as records,
                   coalesce(array_agg(s.id) filter (where heard.version is distinct from s.version), '{}') as pending,
                   (array_agg(s.id order by s.id desc))[1] as through
              from (select id, version from seizure where id > :after order by id limit :most) as s
              left join inbox_version as heard on heard.consumer = 'seizure-cube' and heard.record_id = cast(s.id as text)
            """;

    private static final String SAID = """
            select * from seizure_fact_of_record
             where seizure_id > :after and seizure_id <= :through and seizure_id <> all(:pending)
            """;

    private static final String KEPT = """
            select * from seizure_fact
             where seizure_id > :after and seizure_id <= :through and seizure_id <> all(:pending)
            """;

    private static final String DIFFERENCES = """
            select (select jsonb_object_agg(key, value)
                      from jsonb_each_text(coalesce(to_jsonb(said), to_jsonb(kept)))
                     where key = any(:key)) as row,
                   array(select key
                           from jsonb_each(to_jsonb(said)) as a
                           full join jsonb_each(to_jsonb(kept)) as b using (key)
                          where a.value is distinct from b.value and key <> all(:key)
                          order by key) as members
              from (%s) as said
              full join (%s) as kept using (%s)
             where row(said.*) is distinct from row(kept.*)
            """;

    private final Snapshots snapshots;
    private final Exports exports;
    private final ObjectMapper json;

    Prover(Snapshots snapshots, Exports exports, ObjectMapper json) {
        this.snapshots = snapshots;
        this.exports = exports;
        this.json = json;
    }

    Response answer() {
        return snapshots.answer(
                snapshot -> exports.document(MediaType.APPLICATION_JSON_TYPE, snapshot, out -> prove(snapshot, out)));
    }

    /** One at a time, since it reads everything; what is counted is the moment at which it was asked for. */
    private static void awaitTurn(Snapshot snapshot) {
        // Many facts make few rows: hashed in memory they need no sort.
        snapshot.query("""
                        select pg_advisory_xact_lock(hashtext('seizure-figures-proof')),
                               set_config('work_mem', '64MB', true), set_config('enable_sort', 'off', true)
                        """).scanResultSet((results, context) -> results.get().next());
    }

    private void prove(Snapshot snapshot, OutputStream out) throws IOException {
        // Closed by hand, behind the last word: closing ends what is open, and half a proof would read like a whole
        // one.
        JsonGenerator answer = json.getFactory().createGenerator(out);
        answer.writeStartObject();
        Optional<Timestamp> computedAt = snapshot.query("select applied_until from seizure_fact_state")
                .mapTo(Timestamp.class)
                .findOne();
        if (computedAt.isPresent()) {
            answer.writePOJOField("computedAt", computedAt.get().toInstant());
        }
        answer.writeArrayFieldStart("differences");
        answer.flush();
        awaitTurn(snapshot);
        Tally tally = new Tally(answer);
        facts(snapshot, tally);
        for (Rollup rollup : Rollup.values()) {
            rollup(snapshot, rollup, tally);
            answer.flush();
        }
        answer.writeEndArray();
        answer.writeNumberField("differing", tally.differing);
        answer.writeNumberField("records", tally.records);
        answer.writeNumberField("pending", tally.pending);
        answer.writeNumberField("facts", tally.facts);
        answer.writeEndObject();
        answer.close();
    }

    private record Records(
            long compared, UUID[] pending, @Nullable UUID through) {}

    private void facts(Snapshot snapshot, Tally tally) throws IOException {
        UUID after = FIRST;
        boolean more = true;
        while (more) {
            Records records = snapshot.query(RECORDS)
                    .bind("after", after)
                    .bind("most", RECORDS_AT_ONCE)
                    .map((results, context) -> new Records(
                            results.getLong("records"),
                            (UUID[]) results.getArray("pending").getArray(),
                            results.getObject("through", UUID.class)))
                    .one();
            more = records.through() != null;
            // Behind the last record there should be no fact.
            UUID through = records.through() == null ? LAST : records.through();
            tally.records += records.compared();
            tally.pending += records.pending().length;
            tally.facts += snapshot.query(
                            "select count(*) from seizure_fact where seizure_id > :after and seizure_id <= :through")
                    .bind("after", after)
                    .bind("through", through)
                    .mapTo(Long.class)
                    .one();
            Query differences = query(snapshot, SAID, KEPT, List.of("seizure_id", "position"))
                    .bind("after", after)
                    .bind("through", through)
                    .bindArray("pending", UUID.class, (Object[]) records.pending());
            add(tally, differences, Between.FACTS_AND_RECORDS, "seizure_fact");
            // A space now and then keeps the connection alive.
            tally.answer.writeRaw(' ');
            tally.answer.flush();
            after = through;
        }
    }

    private void rollup(Snapshot snapshot, Rollup rollup, Tally tally) throws IOException {
        add(
                tally,
                query(snapshot, "table " + rollup.table() + "_of_facts", rollup.withChanges(), rollup.key()),
                Between.ROLLUP_AND_FACTS,
                rollup.table());
    }

    private static Query query(Snapshot snapshot, String said, String kept, List<String> key) {
        return snapshot.query(DIFFERENCES.formatted(said, kept, String.join(", ", key)))
                .bindArray("key", String.class, key.toArray());
    }

    /** One by one: where much is wrong there are as many as rows. */
    private void add(Tally tally, Query query, Between between, String table) throws IOException {
        try (ResultIterator<Difference> differences = query.map(
                        (results, context) -> new Difference(between, table, row(results), List.of((String[])
                                results.getArray("members").getArray())))
                .iterator()) {
            while (differences.hasNext()) {
                tally.add(differences.next());
            }
        }
    }

    private Map<String, String> row(ResultSet results) throws SQLException {
        try {
            return json.readValue(results.getString("row"), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What has been compared, and the differences as far as they are named. */
    private static final class Tally {
        private final JsonGenerator answer;
        private long records;
        private long pending;
        private long facts;
        private long differing;

        Tally(JsonGenerator answer) {
            this.answer = answer;
        }

        void add(Difference difference) throws IOException {
            if (differing < Proof.MOST_NAMED) {
                answer.writePOJO(difference);
            }
            differing++;
        }
    }
}
