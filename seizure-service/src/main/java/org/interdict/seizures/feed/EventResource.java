package org.interdict.seizures.feed;

import static org.interdict.kit.identity.Role.ANALYST;
import static org.interdict.kit.identity.Role.OFFICER;
import static org.interdict.kit.identity.Role.PARTNER;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interdict.kit.http.HangUp;
import org.interdict.kit.http.Query;
import org.interdict.kit.identity.CurrentCaller;
import org.interdict.kit.page.Cursor;
import org.interdict.kit.page.Page;
import org.interdict.kit.page.Pages;
import org.interdict.kit.problem.ProblemException;
import org.interdict.seizures.visibility.Sight;
import org.interdict.seizures.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/** The feed over HTTP: a page for those who ask, a stream for those who listen. */
@Path("/api/v1/events")
@Tag(
        name = "Events",
        description = "What happened to records in the reader's sight, to units and in training, in one order")
class EventResource {
    private static final Set<String> STREAM_PARAMETERS =
            Set.of("types", "commodityGroup", "commodity", "country", "unit", "from", "cursor");
    private static final Set<String> PAGE_PARAMETERS =
            Set.of("types", "commodityGroup", "commodity", "country", "unit", "from", "cursor", "limit");

    private final EventFeed feed;
    private final FeedWatch watch;
    private final FeedConfig config;
    private final Visibility visibility;
    private final CurrentCaller callers;
    private final ObjectMapper json;
    private final Clock clock;

    EventResource(
            EventFeed feed,
            FeedWatch watch,
            FeedConfig config,
            Visibility visibility,
            CurrentCaller callers,
            ObjectMapper json,
            Clock clock) {
        this.feed = feed;
        this.watch = watch;
        this.config = config;
        this.visibility = visibility;
        this.callers = callers;
        this.json = json;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({OFFICER, ANALYST, PARTNER})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readEvents",
            summary = "Events as a page, or (Accept: text/event-stream) as a stream",
            description =
                    "A page begins at the beginning unless from or cursor say otherwise; a stream begins now, and "
                            + "goes on after Last-Event-ID. A stream ends with the token; it is never silent for more than 15 s. "
                            + "A reader that takes nothing for 30 s is hung up on, and goes on after the last event that it has. "
                            + "Events of units, training, reports and of the reader's own subscriptions are about no record: "
                            + "everybody who may read events is told of them, whatever the channel. A page may have less than "
                            + "was asked for, and a next, when the filter passes over much.")
    @Parameter(
            name = "types",
            in = ParameterIn.QUERY,
            description = "Event types, comma-separated",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "commodityGroup",
            in = ParameterIn.QUERY,
            description = "Events of records with an item of these groups",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "commodity",
            in = ParameterIn.QUERY,
            description = "Events of records with an item of these commodities",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "country",
            in = ParameterIn.QUERY,
            description = "ISO 3166-1 alpha-2 codes, comma-separated: of records, units and training activities",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "unit",
            in = ParameterIn.QUERY,
            description = "Codes of units, comma-separated: of records, the units themselves and training activities",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "beginning, an instant, or the cursor of an event",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "Events a page, 1 to 1000",
            schema = @Schema(type = SchemaType.INTEGER, defaultValue = "100"))
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "The cursor of the last event that the reader has",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "200", description = "Events in their order")
    @APIResponse(responseCode = "400", description = "A malformed cursor or another fault of the query")
    @APIResponse(responseCode = "410", description = "The events after this cursor are no longer kept")
    public Response page(@Context UriInfo uri) {
        Query query = Query.of(uri, PAGE_PARAMETERS);
        FeedFilter filter = FeedFilter.of(query);
        int limit = query.limit();
        OptionalLong start = start(query, null);
        query.refuseFaults();
        EventFeed.Batch batch = feed.walk(
                feed.unexpired(start.orElseGet(feed::purged)), filter, visibility.of(callers.get()), limit + 1);
        return Pages.answer(page(batch, limit), uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({OFFICER, ANALYST, PARTNER})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readEvent",
            summary = "Read an event whole",
            description = "For receivers of a webhook whose data were too long to be sent: dataref leads here.")
    @APIResponse(
            responseCode = "200",
            description = "The event as the reader may see it",
            content = @Content(schema = @Schema(implementation = FeedEvent.class)))
    @APIResponse(responseCode = "404", description = "Not there, no longer kept, or not in the caller's sight")
    public Response read(@PathParam("id") String id) {
        return Response.ok(feed.find(id, visibility.of(callers.get()))
                        .orElseThrow(() -> new ProblemException(
                                FeedProblem.NO_SUCH_EVENT, "There is no event with this id in your sight.")))
                .build();
    }

    @GET
    @RolesAllowed({OFFICER, ANALYST, PARTNER})
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> stream(
            @Context UriInfo uri,
            @Context Sse sse,
            @Context HttpServerRequest request,
            @HeaderParam("Last-Event-ID") @Nullable String lastEventId) {
        Query query = Query.of(uri, STREAM_PARAMETERS);
        FeedFilter filter = FeedFilter.of(query);
        OptionalLong start = start(query, lastEventId);
        query.refuseFaults();
        long position = feed.unexpired(start.orElseGet(feed::latest));
        Sight sight = visibility.of(callers.get());
        Instant end = Instant.ofEpochSecond(callers.expiresAt());
        EventStream stream = new EventStream(
                feed, watch, config, clock, sse, this::write, filter, sight, end, position, () -> HangUp.now(request));
        if (!watch.open(stream)) {
            throw new ProblemException(FeedProblem.TOO_MANY_STREAMS, "Try again, or read pages.");
        }
        return stream.open();
    }

    /** A page that ends before the feed does, and has less than was asked for, goes on where it was given up. */
    private static Page<FeedEvent> page(EventFeed.Batch batch, int limit) {
        return batch.events().size() > limit || batch.isLast()
                ? Page.cut(batch.events(), limit, event -> Cursor.parse(event.cursor()))
                : new Page<>(batch.events(), EventFeed.cursor(batch.upTo()));
    }

    /** Where the reader wants to begin, if it says so; the last event that it has wins over what it first asked for. */
    private OptionalLong start(Query query, @Nullable String lastEventId) {
        Optional<Long> lastSeen = Optional.empty();
        if (lastEventId != null) {
            try {
                lastSeen = Optional.of(EventFeed.position(lastEventId));
            } catch (IllegalArgumentException e) {
                query.fault("Last-Event-ID", "invalid-header", "Expected the id of an event of this stream.");
            }
        }
        Optional<Long> from =
                query.value("from", "beginning, an instant such as 2023-07-04T00:00:00Z, or a cursor", feed::from);
        Optional<Long> cursor = query.value("cursor", "a cursor that this feed gave out", EventFeed::position);
        return lastSeen.or(() -> cursor).or(() -> from).map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    private String write(FeedEvent event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
