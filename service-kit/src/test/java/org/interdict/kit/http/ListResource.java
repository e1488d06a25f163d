package org.interdict.kit.http;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.interdict.kit.page.Cursor;
import org.interdict.kit.page.Page;
import org.interdict.kit.page.Pages;

/** Lists the numbers from 1 to 25, by a query of every kind. */
@Path("/test/numbers")
class ListResource {
    @GET
    @PermitAll
    public Response list(@Context UriInfo uri) {
        Query query = Query.of(uri, Set.of("limit", "cursor", "from", "to", "colour", "name", "since", "groupBy"));
        int limit = query.limit();
        String after = query.cursor(Function.identity()).orElse("");
        query.codes("colour", Colour.class);
        query.text("name");
        query.instant("since");
        query.codes("groupBy", Colour.class);
        Period.of(query);
        query.refuseFaults();
        List<String> oneMore = IntStream.rangeClosed(1, 25)
                .mapToObj(ListResource::key)
                .filter(key -> key.compareTo(after) > 0)
                .limit(limit + 1L)
                .toList();
        return Pages.answer(Page.cut(oneMore, limit, Cursor::new), uri);
    }

    /** As long as a sort key of a date, a reference and an id can become. */
    private static String key(int number) {
        return "ش".repeat(100) + " %02d".formatted(number);
    }

    enum Colour {
        RED,
        GREEN
    }
}
