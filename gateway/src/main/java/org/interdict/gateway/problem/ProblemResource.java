package org.interdict.gateway.problem;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interdict.kit.problem.CommonProblem;
import org.interdict.kit.problem.ProblemException;
import org.interdict.kit.problem.Wording;
import org.interdict.kit.problem.Wordings;

/** Where the type of a problem leads: what it means and what to do, in the language of the reader. */
@Path("/problems")
@Tag(name = "Documents", description = "What this API is, for people and programs")
class ProblemResource {
    private static final List<Variant> VARIANTS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_HTML_TYPE)
            .build();

    private final KnownProblems problems;
    private final Wordings wordings;

    ProblemResource(KnownProblems problems, Wordings wordings) {
        this.problems = problems;
        this.wordings = wordings;
    }

    @GET
    @Path("/{slug}")
    @PermitAll
    @Operation(
            operationId = "readProblem",
            summary = "What a kind of problem means and what to do about it",
            description = "In the language that Accept-Language prefers of ar, en, es, fr, ru and zh.")
    @APIResponse(
            responseCode = "200",
            description = "The kind of problem",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ProblemView.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "404", description = "No service answers such a problem")
    public Response read(@PathParam("slug") String slug, @Context Request request, @Context HttpServerRequest http) {
        KnownProblem problem = problems.find(slug)
                .orElseThrow(() ->
                        new ProblemException(CommonProblem.NOT_FOUND, "There is no kind of problem of this name."));
        Variant variant = Optional.ofNullable(request.selectVariant(VARIANTS)).orElseThrow(NotAcceptableException::new);
        Wording wording = wordings.of(http);
        ProblemView view = ProblemView.of(problem, wording);
        Response.ResponseBuilder response = MediaType.TEXT_HTML_TYPE.isCompatible(variant.getMediaType())
                ? Response.ok(ProblemPage.of(view, wording), MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                        .header("Content-Security-Policy", ProblemPage.POLICY)
                : Response.ok(view, MediaType.APPLICATION_JSON_TYPE);
        return response.header("Content-Language", wording.language().tag())
                .header("Vary", "Accept, Accept-Language")
                .build();
    }
}
