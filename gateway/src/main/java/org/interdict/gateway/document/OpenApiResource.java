package org.interdict.gateway.document;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.util.Locale;
import java.util.Optional;
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
    private static final MediaType YAML = MediaType.valueOf("application/yaml");

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
        Query query = Query.of(uri, Set.of("format"));
        Optional<Format> format =
                query.value("format", "json or yaml", text -> Format.valueOf(text.toUpperCase(Locale.ROOT)));
        query.refuseFaults();
        MediaType type = format.map(Format::type).orElseGet(() -> negotiated(request));
        MergedDocument.Edition edition = document.edition();
        boolean isJson = type.getSubtype().endsWith("json");
        return Response.ok(isJson ? edition.json() : edition.yaml(), type.withCharset("UTF-8"))
                .header("Vary", "Accept")
                .build();
    }

    private static MediaType negotiated(Request request) {
        Variant chosen = request.selectVariant(Variant.mediaTypes(
                        MediaType.APPLICATION_JSON_TYPE,
                        YAML,
                        MediaType.valueOf("application/vnd.oai.openapi+json"),
                        MediaType.valueOf("application/vnd.oai.openapi"),
                        MediaType.valueOf("application/x-yaml"),
                        MediaType.valueOf("text/yaml"))
                .build());
        if (chosen == null) {
            throw new NotAcceptableException();
        }
        return chosen.getMediaType();
    }

    /** What the parameter {@code format} may ask for. */
    private enum Format {
        JSON(MediaType.APPLICATION_JSON_TYPE),
        YAML(OpenApiResource.YAML);

        private final MediaType type;

        Format(MediaType type) {
            this.type = type;
        }

        MediaType type() {
            return type;
        }
    }
}
