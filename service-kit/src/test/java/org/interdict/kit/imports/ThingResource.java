package org.interdict.kit.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.interdict.kit.identity.CurrentCaller;

/** Imports of things over HTTP. */
@Path("/test/things/imports")
@RolesAllowed("steward")
class ThingResource {
    private final Imports imports;
    private final CurrentCaller callers;

    ThingResource(Imports imports, CurrentCaller callers) {
        this.imports = imports;
        this.callers = callers;
    }

    @POST
    @Consumes({Imports.NDJSON, Imports.CSV, Imports.XLSX})
    @RequestBody(content = @Content(schema = @Schema(implementation = ThingImporter.Thing.class)))
    public Response upload(InputStream body, @Context UriInfo uri, @Context HttpHeaders headers) {
        return imports.submit("things", callers.get(), body, uri, headers);
    }

    @GET
    @Path("/{id}")
    public ImportJob job(@PathParam("id") UUID id) {
        return imports.job("things", callers.get(), id);
    }

    @GET
    @Path("/{id}/rows")
    public Response rows(@PathParam("id") UUID id, @Context UriInfo uri) {
        return imports.verdicts("things", callers.get(), id, uri);
    }
}
