package org.interdict.gateway.codes;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import org.interdict.contracts.codes.CodeList;
import org.interdict.contracts.codes.CodeLists;
import org.interdict.kit.http.Query;
import org.interdict.kit.json.Fingerprint;
import org.interdict.kit.problem.CommonProblem;
import org.interdict.kit.problem.Language;
import org.interdict.kit.problem.ProblemException;

/** The code lists over HTTP, in the reader's language. */
@Path("/api/v1/codes")
@Tag(name = "Codes", description = "What every code means, in six languages")
class CodesResource {
    private static final String CSV = "text/csv";
    private static final MediaType CSV_TYPE = new MediaType("text", "csv");
    private static final String VARY = "Accept, Accept-Language";
    private static final String CHOICE = "One of ar, en, es, fr, ru, zh; English where none of them is wanted";

    /** Lists change with a release; that long a reader may go on with the last one. */
    private static final Duration FRESH = Duration.ofHours(1);

    private final Fingerprint fingerprint;

    CodesResource(Fingerprint fingerprint) {
        this.fingerprint = fingerprint;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listCodeLists", summary = "The code lists that there are")
    @Parameter(
            name = "Accept-Language",
            in = ParameterIn.HEADER,
            description = CHOICE,
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "Every list with its title and its address",
            headers = {
                @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
                @Header(name = "Content-Language", schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CodeListsView.class)))
    @APIResponse(responseCode = "304", description = "Still as If-None-Match says")
    public Response lists(@Context UriInfo uri, @Context HttpHeaders headers, @Context Request request) {
        Query.of(uri, Set.of()).refuseFaults();
        Locale language = wanted(headers);
        return answer(CodeListsView.of(CodeLists.all(), language), MediaType.APPLICATION_JSON_TYPE, language, request);
    }

    @GET
    @Path("/{list}")
    @PermitAll
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Operation(
            operationId = "readCodeList",
            summary = "A code list: what each code is called and means, and what the list says of it beyond that",
            description = "As CSV a line for each code; members of a list are joined by a vertical bar.")
    @Parameter(
            name = "list",
            in = ParameterIn.PATH,
            description = "Such as commodity-groups",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "languages",
            in = ParameterIn.QUERY,
            description = "all: labels and definitions in every language beside those in the reader's",
            schema = @Schema(type = SchemaType.STRING, enumeration = "all"))
    @Parameter(
            name = "Accept-Language",
            in = ParameterIn.HEADER,
            description = CHOICE,
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "The list",
            headers = {
                @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
                @Header(name = "Content-Language", schema = @Schema(type = SchemaType.STRING))
            },
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CodeListView.class)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "304", description = "Still as If-None-Match says")
    @APIResponse(responseCode = "404", description = "There is no list of this name")
    public Response list(
            @PathParam("list") String name,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context Request request) {
        Query query = Query.of(uri, Set.of("languages"));
        Optional<Languages> languages = query.value("languages", "all", Languages::of);
        query.refuseFaults();
        CodeList list = CodeLists.named(name)
                .orElseThrow(
                        () -> new ProblemException(CommonProblem.NOT_FOUND, "There is no code list of this name."));
        Locale language = wanted(headers);
        CodeListView view = CodeListView.of(list, language, languages.isPresent());
        return wantsCsv(headers)
                ? answer(CodesCsv.write(view), CSV_TYPE, language, request)
                : answer(view, MediaType.APPLICATION_JSON_TYPE, language, request);
    }

    private Response answer(Object content, MediaType type, Locale language, Request request) {
        EntityTag tag = new EntityTag(fingerprint.of(content));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(content, type.withCharset("UTF-8")) : unchanged)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=" + FRESH.toSeconds())
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .header(HttpHeaders.VARY, VARY)
                .build();
    }

    private static Locale wanted(HttpHeaders headers) {
        List<String> said = headers.getRequestHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return Locale.forLanguageTag(
                Language.wanted(said == null ? List.of() : said).tag());
    }

    /** JSON where both are wanted alike; what wants neither has been refused. */
    private static boolean wantsCsv(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .filter(type -> type.isCompatible(MediaType.APPLICATION_JSON_TYPE) || type.isCompatible(CSV_TYPE))
                .findFirst()
                .filter(type -> !type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .isPresent();
    }

    /** What the parameter {@code languages} may ask for. */
    private enum Languages {
        ALL;

        static Languages of(String text) {
            if (!text.equals("all")) {
                throw new IllegalArgumentException(text);
            }
            return ALL;
        }
    }
}
