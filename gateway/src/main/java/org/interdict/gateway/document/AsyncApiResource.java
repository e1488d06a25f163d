package org.interdict.gateway.document;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interdict.contracts.events.EventType;
import org.interdict.contracts.events.EventTypes;
import org.interdict.kit.http.Query;
import org.interdict.kit.json.Fingerprint;
import org.interdict.kit.problem.CommonProblem;
import org.interdict.kit.problem.ProblemException;

/** What is announced: the AsyncAPI document, and each schema at the address that events name in {@code dataschema}. */
@Path("/asyncapi")
@Tag(name = "Documents", description = "What this API is, for people and programs")
class AsyncApiResource {
    private static final String SCHEMA = "application/schema+json";

    /** Both change with a release; that long a reader may go on with the last one. */
    private static final Duration FRESH = Duration.ofHours(1);

    private static final List<Variant> FORMS = Variant.mediaTypes(
                    MediaType.valueOf(SCHEMA), MediaType.APPLICATION_JSON_TYPE)
            .build();

    private final AsyncApiDocument document;
    private final Fingerprint fingerprint;

    AsyncApiResource(AsyncApiDocument document, Fingerprint fingerprint) {
        this.document = document;
        this.fingerprint = fingerprint;
    }

    @GET
    @PermitAll
    @Operation(operationId = "readEventDocument", summary = "Topics, stream and webhooks: AsyncAPI 3.0, JSON or YAML")
    @Parameter(
            name = "format",
            in = ParameterIn.QUERY,
            description = "json or yaml; wins over Accept",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "Channels, messages and schemas",
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
            content = {
                @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = "application/yaml", schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "304", description = "Still as If-None-Match says")
    public Response read(@Context UriInfo uri, @Context Request request) {
        DocumentForm form = DocumentForm.wanted(
                Query.of(uri, Set.of(DocumentForm.PARAMETER)),
                request,
                "application/vnd.aai.asyncapi+json",
                "application/vnd.aai.asyncapi+yaml",
                "application/vnd.aai.asyncapi");
        return answer(document.text().in(form), form.type(), request)
                .header(HttpHeaders.VARY, "Accept")
                .build();
    }

    @GET
    @Path("/schemas/{type}")
    @PermitAll
    @Operation(
            operationId = "readEventSchema",
            summary = "The JSON Schema (2020-12) of the data of a type of event",
            description = "It only gains optional members and codes; readers pass over what they do not know.")
    @Parameter(
            name = "type",
            in = ParameterIn.PATH,
            description = "Such as org.interdict.seizure.recorded.v1",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "The schema",
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = SCHEMA, schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "304", description = "Still as If-None-Match says")
    @APIResponse(responseCode = "404", description = "There is no event of this type")
    public Response schema(@PathParam("type") String name, @Context UriInfo uri, @Context Request request) {
        Query.of(uri, Set.of()).refuseFaults();
        EventType type = EventTypes.named(name)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "There is no event of this type."));
        Variant wanted = request.selectVariant(FORMS);
        if (wanted == null) {
            throw new NotAcceptableException();
        }
        return answer(type.schema(), wanted.getMediaType(), request)
                .header(HttpHeaders.VARY, "Accept")
                .build();
    }

    private Response.ResponseBuilder answer(String text, MediaType type, Request request) {
        EntityTag tag = new EntityTag(fingerprint.of(text));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(text, type.withCharset("UTF-8")) : unchanged)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=" + FRESH.toSeconds());
    }
}
