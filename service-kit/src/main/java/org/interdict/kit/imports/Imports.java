package org.interdict.kit.imports;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interdict.kit.http.Query;
import org.interdict.kit.identity.Caller;
import org.interdict.kit.page.Cursor;
import org.interdict.kit.page.Page;
import org.interdict.kit.page.Pages;
import org.interdict.kit.problem.CommonProblem;
import org.interdict.kit.problem.ProblemException;
import org.interdict.kit.problem.Wording;
import org.interdict.kit.problem.Wordings;
import org.interdict.kit.time.Ids;
import org.jspecify.annotations.Nullable;

/** The import endpoints of every kind: upload, progress, verdicts. A job is seen by who submitted it. */
@Singleton
public class Imports {
    public static final String NDJSON = "application/x-ndjson";

    public static final String CSV = "text/csv";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int MOST_ROWS = 5_000_000;
    /** They are one transaction, and everything else waits for it. */
    private static final int MOST_ROWS_TOGETHER = 100_000;

    private static final int STAGED_AT_ONCE = 1_000;
    private static final Pattern WAIT = Pattern.compile("(?:.*[,;\\s])?wait=(\\d{1,4})(?:[,;\\s].*)?");
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(50);

    private final ImportJobs jobs;
    private final Importers importers;
    private final Upload upload;
    private final ImportRunner runner;
    private final Ids ids;
    private final Wordings wordings;
    private final RoutingContext context;

    Imports(
            ImportJobs jobs,
            Importers importers,
            Upload upload,
            ImportRunner runner,
            Ids ids,
            Wordings wordings,
            RoutingContext context) {
        this.jobs = jobs;
        this.importers = importers;
        this.upload = upload;
        this.runner = runner;
        this.ids = ids;
        this.wordings = wordings;
        this.context = context;
    }

    /** Stages the upload; 202 with the job, or 200 when it ended within {@code Prefer: wait=N} seconds. */
    public Response submit(String kind, Caller caller, InputStream body, UriInfo uri, HttpHeaders headers) {
        RowImporter importer = importers.of(kind);
        ImportOptions options = ImportOptions.of(uri, importer.profiles());
        UUID id = stage(importer, caller, body, headers, options);
        runner.wake();
        String prefer = headers.getHeaderString("Prefer");
        ImportJob job = await(id, kind, caller, waitOf(prefer));
        URI location = URI.create(uri.getRequestUri().getRawPath() + "/" + id);
        return (job.hasEnded() && prefer != null ? Response.ok(job) : Response.accepted(job))
                .header("Location", location.toString())
                .build();
    }

    public ImportJob job(String kind, Caller caller, UUID id) {
        return jobs.find(id, kind, caller.id())
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "There is no such import."));
    }

    /** The verdicts of a job, in row order, in the language that the reader wants now. */
    public Response verdicts(String kind, Caller caller, UUID id, UriInfo uri) {
        Query query = Query.of(uri, Set.of("verdict", "limit", "cursor"));
        Optional<Verdict.Outcome> verdict = query.value("verdict", "created, unchanged or rejected", Imports::outcome);
        int limit = query.limit();
        int after = query.cursor(Integer::valueOf).orElse(0);
        query.refuseFaults();
        job(kind, caller, id);
        Wording wording = wordings.of(context.request());
        List<RowVerdict> rows =
                jobs.verdicts(id, verdict.map(Verdict.Outcome::code).orElse(null), after, limit + 1, wording);
        Response.ResponseBuilder response = Response.fromResponse(Pages.answer(
                Page.cut(rows, limit, row -> new Cursor(String.valueOf(row.row()))), uri));
        wording.head().forEach(response::header);
        return response.build();
    }

    private UUID stage(
            RowImporter importer, Caller caller, InputStream body, HttpHeaders headers, ImportOptions options) {
        UUID id = ids.next();
        jobs.begin(id, importer.kind(), caller, options);
        boolean complete = false;
        try (RowReader reader = upload.open(body, headers, importer, options)) {
            List<UploadedRow> staged = new ArrayList<>();
            int rows = 0;
            int bytes = 0;
            for (Optional<UploadedRow> row = reader.next(); row.isPresent(); row = reader.next()) {
                staged.add(row.get());
                rows++;
                bytes += row.get().content().length;
                refuseOver(rows, options);
                if (staged.size() == STAGED_AT_ONCE || bytes >= ImportJobs.BATCH_BYTES) {
                    jobs.stage(id, staged);
                    staged.clear();
                    bytes = 0;
                }
            }
            jobs.stage(id, staged);
            jobs.release(id, rows);
            complete = true;
            return id;
        } catch (IOException e) {
            throw new ProblemException(
                    CommonProblem.INVALID_REQUEST, "The upload broke off, or is not what its headers say.");
        } finally {
            if (!complete) {
                jobs.discard(id);
            }
        }
    }

    private static void refuseOver(int rows, ImportOptions options) {
        int most = options.all() ? MOST_ROWS_TOGETHER : MOST_ROWS;
        if (rows > most) {
            throw new ProblemException(CommonProblem.TOO_LARGE, "Such an import may have {0} rows.", most);
        }
    }

    private ImportJob await(UUID id, String kind, Caller caller, Duration atMost) {
        ImportJob job = job(kind, caller, id);
        CountDownLatch never = new CountDownLatch(1);
        for (long left = atMost.toMillis(); left > 0 && !job.hasEnded(); left -= LOOK.toMillis()) {
            try {
                // Another replica may be the one that ends the job, so the database is what has to be looked at.
                never.await(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return job;
            }
            job = job(kind, caller, id);
        }
        return job;
    }

    private static Duration waitOf(@Nullable String prefer) {
        if (prefer == null) {
            return Duration.ZERO;
        }
        Matcher wait = WAIT.matcher(prefer);
        Duration asked = wait.matches() ? Duration.ofSeconds(Long.parseLong(wait.group(1))) : Duration.ZERO;
        return asked.compareTo(LONGEST_WAIT) < 0 ? asked : LONGEST_WAIT;
    }

    private static Verdict.Outcome outcome(String code) {
        for (Verdict.Outcome outcome : Verdict.Outcome.values()) {
            if (outcome.code().equals(code)) {
                return outcome;
            }
        }
        throw new IllegalArgumentException(code);
    }
}
