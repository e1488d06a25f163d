package org.interdict.kit.page;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** Answers a page with its {@code Link: rel="next"}. */
public final class Pages {
    private Pages() {}

    public static Response answer(Page<?> page, UriInfo uri) {
        return answer(page, page.nextCursor(), uri);
    }

    /** The same for a page that says more than its items and what is next. */
    public static Response answer(Object page, Optional<String> nextCursor, UriInfo uri) {
        Response.ResponseBuilder response = Response.ok(page);
        nextCursor.ifPresent(next -> response.header("Link", link(uri, next)));
        return response.build();
    }

    /** Relative to the host, so that it holds behind a proxy. */
    private static String link(UriInfo uri, String next) {
        String query = uri.getRequestUriBuilder()
                .replaceQueryParam("cursor", next)
                .build()
                .getRawQuery();
        return "<" + uri.getRequestUri().getRawPath() + "?" + query + ">; rel=\"next\"";
    }
}
