package org.interdict.gateway.document;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interdict.kit.http.Query;

/** The one API document, in JSON unless YAML is asked for. */
@Path("/openapi")
@Tag(name = "Documents", description = "What this API is, for people and programs")
class OpenApiResource {
    private final MergedDocument document;

    OpenApiResource(MergedDocument document) {
        this.document = document;
    }

    @GET
    @PermitAll
    @Operation(operationId = "readApiDocument", summary = "This document: OpenAPI 3.1, JSON or YAML")
    @Parameter(
            name = "format",
            in = ParameterIn.QUERY,
            description = "json or yaml; wins over Accept",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "The services' documents, merged",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = "application/yaml", schema = @Schema(type = SchemaType.STRING))
            })
    public Response read(@Context UriInfo uri, @Context Request request) {
        DocumentForm form = DocumentForm.wanted(
                Query.of(uri, Set.of(DocumentForm.PARAMETER)),
                request,
                "application/vnd.oai.openapi+json",
                "application/vnd.oai.openapi");
        return Response.ok(document.text().in(form), form.type().withCharset("UTF-8"))
                .header("Vary", "Accept")
                .build();
    }
}
