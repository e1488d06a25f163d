package org.interdict.kit.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.interdict.kit.identity.Caller;
import org.interdict.kit.problem.Fault;
import org.interdict.kit.problem.Problem;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The jobs and their staged rows. */
@Singleton
class ImportJobs {
    private static final String JOB = """
            select id, state, rows, created, unchanged, rejected,
                   case when rows = 0 then 100 else (created + unchanged + rejected) * 100 / rows end as percent
              from import_job
            """;

    /** What a batch of rows may take up, however long its rows are. */
    static final int BATCH_BYTES = 4 << 20;

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final Clock clock;

    ImportJobs(Jdbi jdbi, ObjectMapper json, Clock clock) {
        this.jdbi = jdbi;
        this.json = json;
        this.clock = clock;
    }

    void begin(UUID id, String kind, Caller caller) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into import_job (id, kind, submitted_by, submitter, state, submitted_at)
                        values (:id, :kind, cast(:caller as jsonb), :submitter, 'STAGING', :now)
                        """)
                .bind("id", id)
                .bind("kind", kind)
                .bind("caller", write(caller))
                .bind("submitter", caller.id())
                .bind("now", clock.instant())
                .execute());
    }

    void stage(UUID id, int firstRow, List<byte[]> lines) {
        jdbi.useHandle(handle -> {
            PreparedBatch batch =
                    handle.prepareBatch("insert into import_row (job_id, row, line) values (:id, :row, :line)");
            for (int i = 0; i < lines.size(); i++) {
                batch.bind("id", id)
                        .bind("row", firstRow + i)
                        .bind("line", lines.get(i))
                        .add();
            }
            batch.execute();
        });
    }

    /** The upload is complete: work may begin. An empty one is done. */
    void release(UUID id, int rows) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update import_job
                           set state = case when :rows = 0 then 'DONE' else 'RUNNING' end,
                               ended_at = case when :rows = 0 then cast(:now as timestamptz) end,
                               rows = :rows
                         where id = :id
                        """)
                .bind("id", id)
                .bind("rows", rows)
                .bind("now", clock.instant())
                .execute());
    }

    void discard(UUID id) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from import_job where id = :id")
                .bind("id", id)
                .execute());
    }

    Optional<ImportJob> find(UUID id, String kind, String submitter) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        JOB + " where id = :id and kind = :kind and submitter = :submitter and state <> 'STAGING'")
                .bind("id", id)
                .bind("kind", kind)
                .bind("submitter", submitter)
                .mapTo(ImportJob.class)
                .findOne());
    }

    List<RowVerdict> verdicts(UUID id, @Nullable String verdict, int afterRow, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select row, verdict, record_id, errors
                          from import_row
                         where job_id = :id and row > :after and verdict is not null
                           and (cast(:verdict as text) is null or verdict = :verdict)
                         order by row
                         limit :limit
                        """)
                .bind("id", id)
                .bind("verdict", verdict)
                .bind("after", afterRow)
                .bind("limit", limit)
                .map((row, context) -> new RowVerdict(
                        row.getInt("row"),
                        row.getString("verdict"),
                        row.getString("record_id"),
                        readFaults(row.getString("errors")).stream()
                                .map(Problem.Error::of)
                                .toList()))
                .list());
    }

    /** The oldest job that waits and that no other replica has in hand; held until the transaction ends. */
    Optional<Work> takeWork() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, kind, submitted_by
                          from import_job
                         where state = 'RUNNING' and retry_at <= now()
                         order by submitted_at
                         limit 1
                           for update skip locked
                        """)
                .map((row, context) -> new Work(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        readCaller(row.getString("submitted_by"))))
                .findOne());
    }

    /** Lets other jobs go first for a second. */
    void stepBack(UUID id) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update import_job set retry_at = now() + interval '1 second' where id = :id")
                .bind("id", id)
                .execute());
    }

    /** The next rows without a verdict: at least one, and no more than fit into memory beside other work. */
    List<StagedRow> openRows(UUID id, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select row, line
                          from (select row, line, sum(length(line)) over (order by row) - length(line) as bytes_before
                                  from (select row, line
                                          from import_row
                                         where job_id = :id and verdict is null
                                         order by row
                                         limit :limit) as open) as sized
                         where bytes_before < :bytes
                         order by row
                        """)
                .bind("id", id)
                .bind("limit", limit)
                .bind("bytes", BATCH_BYTES)
                .mapTo(StagedRow.class)
                .list());
    }

    void keepVerdicts(UUID id, List<StagedRow> rows, List<Verdict> verdicts) {
        jdbi.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch("""
                    update import_row
                       set verdict = :verdict, record_id = :recordId, errors = cast(:errors as jsonb), line = null
                     where job_id = :id and row = :row
                    """);
            for (int i = 0; i < rows.size(); i++) {
                Verdict verdict = verdicts.get(i);
                batch.bind("id", id)
                        .bind("row", rows.get(i).row())
                        .bind("verdict", verdict.outcome().code())
                        .bind("recordId", verdict.recordId())
                        .bind("errors", verdict.errors().isEmpty() ? null : write(verdict.errors()))
                        .add();
            }
            batch.execute();
            count(id, verdicts);
        });
    }

    private void count(UUID id, List<Verdict> verdicts) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update import_job
                           set created = created + :created,
                               unchanged = unchanged + :unchanged,
                               rejected = rejected + :rejected
                         where id = :id
                        """)
                .bind("id", id)
                .bind("created", count(verdicts, Verdict.Outcome.CREATED))
                .bind("unchanged", count(verdicts, Verdict.Outcome.UNCHANGED))
                .bind("rejected", count(verdicts, Verdict.Outcome.REJECTED))
                .execute());
    }

    void end(UUID id) {
        jdbi.useHandle(
                handle -> handle.createUpdate("update import_job set state = 'DONE', ended_at = :now where id = :id")
                        .bind("id", id)
                        .bind("now", clock.instant())
                        .execute());
    }

    /** Forgets jobs that ended before this, and uploads that broke off. */
    void sweep(java.time.Instant before) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        delete from import_job
                         where ended_at < :before or (state = 'STAGING' and submitted_at < :before)
                        """).bind("before", before).execute());
    }

    private static long count(List<Verdict> verdicts, Verdict.Outcome outcome) {
        return verdicts.stream().filter(verdict -> verdict.outcome() == outcome).count();
    }

    private Caller readCaller(String text) {
        try {
            return json.readValue(text, Caller.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Fault> readFaults(@Nullable String text) {
        try {
            return text == null ? List.of() : json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A job in hand. */
    record Work(UUID id, String kind, Caller caller) {}

    /** A row that waits for its verdict; public because JDBI makes it. */
    public record StagedRow(int row, byte[] line) {}
}
