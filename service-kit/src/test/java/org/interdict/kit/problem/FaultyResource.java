package org.interdict.kit.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Jdbi;

/** Fails in every way that a resource can. */
@Path("/test/faults")
@Produces(MediaType.APPLICATION_JSON)
class FaultyResource {
    private final Jdbi jdbi;

    @Inject
    FaultyResource(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @GET
    @Path("/open")
    @PermitAll
    public List<String> open() {
        return List.of();
    }

    @GET
    @Path("/analysts")
    @RolesAllowed("analyst")
    public List<String> analysts() {
        return List.of();
    }

    @GET
    @Path("/unannotated")
    public List<String> unannotated() {
        return List.of();
    }

    @POST
    @Path("/body")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    public Body body(Body body) {
        return body;
    }

    @GET
    @Path("/bug")
    @PermitAll
    public List<String> bug() {
        throw new IllegalStateException("secret of org.interdict.kit");
    }

    @GET
    @Path("/bad-sql")
    @PermitAll
    public List<String> badSql() {
        return jdbi.withHandle(database -> database.createQuery("select secret from nowhere")
                .mapTo(String.class)
                .list());
    }

    @GET
    @Path("/outage")
    @PermitAll
    public List<String> outage() {
        throw new ConnectionException(new SQLException("connection to secret refused", "08001"));
    }

    @GET
    @Path("/shutdown")
    @PermitAll
    public List<String> cancelledByTheServer() {
        return jdbi.inTransaction(
                database -> database.createQuery("select pg_terminate_backend(pg_backend_pid())::text")
                        .mapTo(String.class)
                        .list());
    }

    @GET
    @Path("/refused")
    @PermitAll
    public List<String> refused() {
        throw new ProblemException(CommonProblem.CONFLICT, "Seizure 12 is in the way.");
    }

    /** A body. */
    @Schema(additionalProperties = Schema.False.class)
    public record Body(String name) {}
}
