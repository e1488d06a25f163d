package org.interdict.kit.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.interdict.kit.identity.Caller;
import org.interdict.kit.problem.Fault;
import org.interdict.kit.problem.Problem;
import org.interdict.kit.problem.Wording;
import org.interdict.kit.sql.ByteArrays;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The jobs and their staged rows. */
@Singleton
class ImportJobs {
    private static final String JOB = """
            select id, state, rows, created, unchanged, rejected,
                   case when state <> 'RUNNING' then 100
                        else least(99, cast(created + unchanged + rejected as bigint) * 100 / rows)
                   end as percent
              from import_job
            """;

    /** What a batch of rows may take up, however long its rows are. */
    static final int BATCH_BYTES = 4 << 20;

    private static final Fault NOT_APPLIED =
            new Fault("", "not-applied", "Another row was rejected, and the rows go in together or not at all.");

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final Clock clock;

    ImportJobs(Jdbi jdbi, ObjectMapper json, Clock clock) {
        this.jdbi = jdbi;
        this.json = json;
        this.clock = clock;
    }

    void begin(UUID id, String kind, Caller caller, ImportOptions options) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into import_job (
                               id, kind, submitted_by, submitter, state, submitted_at, profile, mode, atomicity, options)
                        values (:id, :kind, cast(:caller as jsonb), :submitter, 'STAGING', :now, :profile, :mode,
                               :atomicity, cast(:options as jsonb))
                        """)
                .bind("id", id)
                .bind("kind", kind)
                .bind("caller", write(caller))
                .bind("submitter", caller.id())
                .bind("now", clock.instant())
                .bind("profile", options.profileName())
                .bind("mode", options.validate() ? "validate" : "commit")
                .bind("atomicity", options.all() ? "all" : "row")
                .bind("options", write(options.values()))
                .execute());
    }

    /** Stages rows; those that are rejected already have their verdict. */
    void stage(UUID id, List<UploadedRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into import_row (job_id, row, line, digest, verdict, errors)
                        select :id, row,
                               case when errors is null then line end,
                               case when length(digest) > 0 then digest end,
                               case when errors is not null then 'rejected' end,
                               cast(errors as jsonb)
                          from unnest(:rows, :lines, :digests, :errors) as staged (row, line, digest, errors)
                        """)
                .bind("id", id)
                .bindArray(
                        "rows",
                        Integer.class,
                        rows.stream().map(UploadedRow::number).toArray())
                .bind("lines", ByteArrays.of(rows.stream().map(UploadedRow::content)))
                .bind("digests", ByteArrays.of(rows.stream().map(UploadedRow::digest)))
                .bindArray(
                        "errors",
                        String.class,
                        rows.stream()
                                .map(row -> row.isRejected() ? write(row.faults()) : null)
                                .toArray())
                .execute());
    }

    /** The upload is complete: work may begin. An empty one is done. */
    void release(UUID id, int rows) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update import_job
                           set state = case when :rows = 0 then 'DONE' else 'RUNNING' end,
                               ended_at = case when :rows = 0 then cast(:now as timestamptz) end,
                               rows = :rows,
                               rejected = (select count(*) from import_row where job_id = :id and verdict = 'rejected')
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

    List<RowVerdict> verdicts(UUID id, @Nullable String verdict, int afterRow, int limit, Wording wording) {
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
                                .map(fault -> Problem.Error.of(fault, wording))
                                .toList()))
                .list());
    }

    /** The oldest job that waits and that no other replica has in hand; held until the transaction ends. */
    Optional<Work> takeWork() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, kind, submitted_by, profile, options, mode, atomicity, rejected
                          from import_job
                         where state = 'RUNNING' and retry_at <= now()
                         order by submitted_at
                         limit 1
                           for update skip locked
                        """)
                .map((row, context) -> new Work(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        new ImportRun(
                                readCaller(row.getString("submitted_by")),
                                row.getString("profile"),
                                readOptions(row.getString("options"))),
                        row.getString("mode").equals("validate"),
                        row.getString("atomicity").equals("all"),
                        row.getInt("rejected") > 0))
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
        return rows(id, "verdict is null", 0, limit);
    }

    /** The next rows that were looked at and not rejected, after this one. */
    List<StagedRow> checkedRows(UUID id, int after, int limit) {
        return rows(id, "line is not null", after, limit);
    }

    private List<StagedRow> rows(UUID id, String waiting, int after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select sized.row, sized.line, coalesce(sized.digest, '') as digest,
                               case when sized.digest is null
                                    then 1
                                    else (select count(*)
                                            from import_row as equal
                                           where equal.job_id = :id and equal.digest = sized.digest
                                             and equal.row <= sized.row)
                               end as occurrence
                          from (select row, line, digest,
                                       sum(length(line)) over (order by row) - length(line) as bytes_before
                                  from (select row, line, digest
                                          from import_row
                                         where job_id = :id and row > :after and %s
                                         order by row
                                         limit :limit) as waiting) as sized
                         where sized.bytes_before < :bytes
                         order by sized.row
                        """.formatted(waiting))
                .bind("id", id)
                .bind("after", after)
                .bind("limit", limit)
                .bind("bytes", BATCH_BYTES)
                .mapTo(StagedRow.class)
                .list());
    }

    /**
     * Keeps what became of rows.
     *
     * @param forget whether their content is needed no more
     */
    void keepVerdicts(UUID id, List<StagedRow> rows, List<Verdict> verdicts, boolean forget) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            update import_row as known
                               set verdict = given.verdict, record_id = given.record_id,
                                   errors = cast(given.errors as jsonb),
                                   line = case when :forget or given.verdict = 'rejected' then null else line end
                              from unnest(:rows, :verdicts, :records, :errors) as given (row, verdict, record_id, errors)
                             where known.job_id = :id and known.row = given.row
                            """)
                    .bind("id", id)
                    .bind("forget", forget)
                    .bindArray(
                            "rows",
                            Integer.class,
                            rows.stream().map(StagedRow::row).toArray())
                    .bindArray(
                            "verdicts",
                            String.class,
                            verdicts.stream()
                                    .map(verdict -> verdict.outcome().code())
                                    .toArray())
                    .bindArray(
                            "records",
                            String.class,
                            verdicts.stream().map(Verdict::recordId).toArray())
                    .bindArray(
                            "errors",
                            String.class,
                            verdicts.stream()
                                    .map(verdict -> verdict.errors().isEmpty() ? null : write(verdict.errors()))
                                    .toArray())
                    .execute();
            count(id, verdicts);
        });
    }

    /** What was counted when the rows were looked at gives way to what is counted when they go in. */
    void forgetCounts(UUID id) {
        jdbi.useHandle(handle -> handle.createUpdate("update import_job set created = 0, unchanged = 0 where id = :id")
                .bind("id", id)
                .execute());
    }

    /** Nothing of it went in; rows that were fine say why they did not either. */
    void refuse(UUID id) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            update import_row
                               set verdict = 'rejected', record_id = null, line = null, errors = cast(:errors as jsonb)
                             where job_id = :id and verdict <> 'rejected'
                            """)
                    .bind("id", id)
                    .bind("errors", write(List.of(NOT_APPLIED)))
                    .execute();
            handle.createUpdate("""
                            update import_job
                               set state = 'REFUSED', ended_at = :now, created = 0, unchanged = 0, rejected = rows
                             where id = :id
                            """).bind("id", id).bind("now", clock.instant()).execute();
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

    private Map<String, String> readOptions(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
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

    /**
     * A job in hand.
     *
     * @param validate whether nothing is to be kept but the verdicts
     * @param all whether the rows go in together or not at all
     * @param hasRejected whether a row was rejected so far
     */
    record Work(UUID id, String kind, ImportRun run, boolean validate, boolean all, boolean hasRejected) {}

    /** A row that waits for its verdict; public because JDBI makes it. */
    public record StagedRow(int row, byte[] line, byte[] digest, int occurrence) {
        ImportRow content() {
            return new ImportRow(line, digest, occurrence);
        }
    }
}
