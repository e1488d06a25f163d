package org.interdict.kit.http;

import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.interdict.kit.page.Cursor;
import org.interdict.kit.page.Page;

/** Which versions of a record are asked for: so many after this one, oldest first. */
public record VersionWalk(long after, int limit) {
    public static VersionWalk of(UriInfo uri) {
        Query query = Query.of(uri, Set.of("limit", "cursor"));
        VersionWalk walk = new VersionWalk(query.cursor(Long::valueOf).orElse(0L), query.limit());
        query.refuseFaults();
        return walk;
    }

    /** One more than the page has, so that its end is known. */
    public int oneMore() {
        return limit + 1;
    }

    /** The page of the versions before the current one, and this if it comes after. */
    public <T> Page<T> page(List<T> before, T current, ToLongFunction<T> version) {
        List<T> versions = new ArrayList<>(before);
        if (after < version.applyAsLong(current)) {
            versions.add(current);
        }
        return Page.cut(versions, limit, item -> new Cursor(String.valueOf(version.applyAsLong(item))));
    }
}
