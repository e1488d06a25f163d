package org.interdict.seizures.subscription;

import static org.interdict.kit.identity.Role.PARTNER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interdict.kit.http.IfMatch;
import org.interdict.kit.http.Query;
import org.interdict.kit.idempotency.Idempotent;
import org.interdict.kit.identity.CurrentCaller;
import org.interdict.kit.page.Cursor;
import org.interdict.kit.page.Page;
import org.interdict.kit.page.Pages;
import org.jspecify.annotations.Nullable;

/** Subscriptions over HTTP. */
@Path("/api/v1/subscriptions")
@Tag(name = "Subscriptions", description = "Events delivered by webhook, as Standard Webhooks 1.0 says")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(PARTNER)
class SubscriptionResource {
    private static final Set<String> LIST_PARAMETERS = Set.of("limit", "cursor");

    private final SubscriptionService service;
    private final Subscriptions subscriptions;
    private final DeliveryLog log;
    private final CurrentCaller callers;

    SubscriptionResource(
            SubscriptionService service, Subscriptions subscriptions, DeliveryLog log, CurrentCaller callers) {
        this.service = service;
        this.subscriptions = subscriptions;
        this.log = log;
        this.callers = callers;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Parameter(
            name = Idempotent.HEADER,
            in = ParameterIn.HEADER,
            description = Idempotent.DESCRIPTION,
            schema = @Schema(type = SchemaType.STRING))
    @Operation(
            operationId = "openSubscription",
            summary = "Have events delivered to an address, from now on",
            description = "The secret that signs them is in this answer and in no other, also not in the answer to the "
                    + "same request under the same key; where it was lost, rotate it.")
    @APIResponse(
            responseCode = "201",
            description = "Made, with its secret",
            content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
    @APIResponse(responseCode = "409", description = "The owner has as many subscriptions as it may")
    @APIResponse(responseCode = "422", description = "Every fault of the body, by JSON Pointer")
    @APIResponse(responseCode = "503", description = "This installation has no key for webhooks")
    public Response open(NewSubscription asked) {
        SubscriptionService.Opened opened = service.open(asked, callers.get());
        return answer(
                Response.status(201)
                        .header(
                                "Location",
                                "/api/v1/subscriptions/" + opened.subscription().id()),
                opened.subscription(),
                opened.secret());
    }

    @GET
    @Operation(operationId = "listSubscriptions", summary = "List the caller's own subscriptions")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "Subscriptions a page, 1 to 1000",
            schema = @Schema(type = SchemaType.INTEGER, defaultValue = "100"))
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "The member next of the page before",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            properties = {
                                                @SchemaProperty(
                                                        name = "items",
                                                        type = SchemaType.ARRAY,
                                                        implementation = SubscriptionView.class),
                                                @SchemaProperty(name = "next", type = SchemaType.STRING)
                                            })))
    public Response list(@Context UriInfo uri) {
        Query query = Query.of(uri, LIST_PARAMETERS);
        int limit = query.limit();
        Optional<UUID> after = query.cursor(UUID::fromString);
        query.refuseFaults();
        Page<Subscription> page = Page.cut(
                subscriptions.list(callers.get().id(), after.orElse(null), limit + 1),
                limit,
                subscription -> new Cursor(subscription.id().toString()));
        Map<UUID, Long> pending = subscriptions.pending(page.items());
        return Pages.answer(
                page.map(subscription ->
                        SubscriptionView.of(subscription, null, pending.getOrDefault(subscription.id(), 0L))),
                uri);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readSubscription", summary = "Read a subscription of one's own")
    @APIResponse(
            responseCode = "200",
            description = "The subscription, without its secret",
            content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
    @APIResponse(responseCode = "404", description = "Not there, or not the caller's own")
    public Response read(@PathParam("id") String id) {
        return answer(Response.ok(), own(id), null);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteSubscription", summary = "End a subscription, with all that is due to it")
    @APIResponse(responseCode = "204", description = "Ended")
    @APIResponse(responseCode = "404", description = "Not there, or not the caller's own")
    @APIResponse(responseCode = "412", description = "If-Match names another version than the current")
    public Response delete(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        service.delete(uuid(id), IfMatch.of(ifMatch), callers.get());
        return Response.noContent().build();
    }

    @POST
    @Path("/{id}/pause")
    @Operation(
            operationId = "pauseSubscription",
            summary = "Stop deliveries until the subscription is resumed",
            description = "What happens meanwhile is delivered then, as long as the feed keeps it.")
    @APIResponse(
            responseCode = "200",
            description = "The subscription as it is now",
            content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
    @APIResponse(responseCode = "404", description = "Not there, or not the caller's own")
    @APIResponse(responseCode = "409", description = "The subscription is not active")
    @APIResponse(responseCode = "412", description = "If-Match names another version than the current")
    public Response pause(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(Response.ok(), service.pause(uuid(id), IfMatch.of(ifMatch), callers.get()), null);
    }

    @POST
    @Path("/{id}/resume")
    @Operation(
            operationId = "resumeSubscription",
            summary = "Go on with deliveries where they stopped",
            description =
                    "Also of a subscription that the service disabled: what could not be delivered is tried anew.")
    @APIResponse(
            responseCode = "200",
            description = "The subscription as it is now; eventsLostAt says that some events were no longer kept",
            content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
    @APIResponse(responseCode = "404", description = "Not there, or not the caller's own")
    @APIResponse(responseCode = "409", description = "The subscription is active")
    @APIResponse(responseCode = "412", description = "If-Match names another version than the current")
    public Response resume(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(Response.ok(), service.resume(uuid(id), IfMatch.of(ifMatch), callers.get()), null);
    }

    @POST
    @Idempotent
    @Path("/{id}/rotate-secret")
    @Parameter(
            name = Idempotent.HEADER,
            in = ParameterIn.HEADER,
            description = Idempotent.DESCRIPTION,
            schema = @Schema(type = SchemaType.STRING))
    @Operation(
            operationId = "rotateSecret",
            summary = "Sign with a new secret",
            description = "For a day the secret before signs too, so that the receiver can change over.")
    @APIResponse(
            responseCode = "200",
            description = "The subscription with its new secret",
            content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
    @APIResponse(responseCode = "404", description = "Not there, or not the caller's own")
    @APIResponse(responseCode = "412", description = "If-Match names another version than the current")
    public Response rotateSecret(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        SubscriptionService.Opened rotated = service.rotateSecret(uuid(id), IfMatch.of(ifMatch), callers.get());
        return answer(Response.ok(), rotated.subscription(), rotated.secret());
    }

    @POST
    @Path("/{id}/replay")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replayEvents",
            summary = "Deliver once more what happened since then",
            description = "Under the same webhook-id as before; what has gone out of sight is withheld. A place that "
                    + "deliveries have not reached yet leaves nothing out.")
    @APIResponse(
            responseCode = "202",
            description = "The subscription, back at that place",
            content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
    @APIResponse(responseCode = "404", description = "Not there, or not the caller's own")
    @APIResponse(responseCode = "410", description = "The events after this cursor are no longer kept")
    @APIResponse(responseCode = "412", description = "If-Match names another version than the current")
    @APIResponse(responseCode = "422", description = "Every fault of the body, by JSON Pointer")
    public Response replay(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, NewReplay asked) {
        return answer(Response.status(202), service.replay(uuid(id), IfMatch.of(ifMatch), asked, callers.get()), null);
    }

    @GET
    @Path("/{id}/deliveries")
    @Operation(
            operationId = "listDeliveries",
            summary = "List what was delivered, is due or was withheld, with each attempt",
            description = "The latest events first; finished ones are kept for 30 days.")
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "PENDING, DELIVERED, WITHHELD, comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "outcome",
            in = ParameterIn.QUERY,
            description = "Deliveries with an attempt of one of these outcomes, such as TIMEOUT,HTTP_500",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "Deliveries a page, 1 to 1000",
            schema = @Schema(type = SchemaType.INTEGER, defaultValue = "100"))
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "The member next of the page before",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            properties = {
                                                @SchemaProperty(
                                                        name = "items",
                                                        type = SchemaType.ARRAY,
                                                        implementation = DeliveryView.class),
                                                @SchemaProperty(name = "next", type = SchemaType.STRING)
                                            })))
    @APIResponse(responseCode = "404", description = "Not there, or not the caller's own")
    public Response deliveries(@PathParam("id") String id, @Context UriInfo uri) {
        Query query = Query.of(uri, DeliveryFilter.PARAMETERS);
        DeliveryFilter filter = DeliveryFilter.of(query);
        int limit = query.limit();
        query.refuseFaults();
        List<DeliveryLog.Entry> entries = log.list(own(id), filter, limit + 1);
        Page<DeliveryLog.Entry> page = Page.cut(entries, limit, entry -> new Cursor(String.valueOf(entry.position())));
        return Pages.answer(page.map(DeliveryLog.Entry::view), uri);
    }

    private Subscription own(String id) {
        return subscriptions.find(uuid(id), callers.get().id()).orElseThrow(SubscriptionProblem::noSuchSubscription);
    }

    /** An id that is none is answered like one that is nobody's. */
    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw SubscriptionProblem.noSuchSubscription();
        }
    }

    private Response answer(Response.ResponseBuilder response, Subscription subscription, @Nullable String secret) {
        long pending = subscriptions.pending(List.of(subscription)).getOrDefault(subscription.id(), 0L);
        return response.entity(SubscriptionView.of(subscription, secret, pending))
                .tag(String.valueOf(subscription.version()))
                .build();
    }
}
