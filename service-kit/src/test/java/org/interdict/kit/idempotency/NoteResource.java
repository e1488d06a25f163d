package org.interdict.kit.idempotency;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import org.interdict.kit.problem.CommonProblem;
import org.interdict.kit.problem.ProblemException;
import org.interdict.kit.time.Ids;
import org.jdbi.v3.core.Jdbi;

/** Writes each note that it gets under a new id, however often it is sent. */
@Path("/test/notes")
class NoteResource {
    private final Jdbi jdbi;
    private final Ids ids;

    NoteResource(Jdbi jdbi, Ids ids) {
        this.jdbi = jdbi;
        this.ids = ids;
    }

    @POST
    @Idempotent
    @RolesAllowed("officer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    public Response write(Note note) {
        return add(note);
    }

    @POST
    @Path("/elsewhere")
    @Idempotent
    @RolesAllowed("officer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    public Response writeElsewhere(Note note) {
        return add(note);
    }

    private Response add(Note note) {
        String id = ids.next().toString();
        jdbi.useHandle(handle -> handle.createUpdate("insert into thing (name, note) values (:id, :text)")
                .bind("id", id)
                .bind("text", note.text())
                .execute());
        if (note.text().startsWith("refused")) {
            throw new ProblemException(CommonProblem.CONFLICT, "The note is refused after it was written.");
        }
        if (note.text().startsWith("killed")) {
            jdbi.useHandle(handle -> handle.createQuery("select pg_terminate_backend(pg_backend_pid())")
                    .mapTo(Boolean.class)
                    .one());
        }
        return Response.status(201)
                .header("Location", "/test/notes/" + id)
                .tag("1")
                .entity(new Written(id, note.text(), note.weight()))
                .build();
    }

    /** What is written down. */
    public record Note(String text, BigDecimal weight) {}

    /** What was written down. */
    public record Written(String id, String text, BigDecimal weight) {}
}
