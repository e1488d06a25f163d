package org.interdict.kit.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.interdict.kit.problem.CommonProblem;
import org.interdict.kit.problem.Problems;
import org.interdict.kit.problem.Text;

/** Refuses a declared body over the limit before a byte of it is read: 1 MiB, and 256 MiB for an import. */
@Singleton
public final class BodyLimit {
    private static final long BODY = 1 << 20;
    private static final long IMPORT = 256L << 20;

    private final Problems problems;

    BodyLimit(Problems problems) {
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route().order(-1_000_000).handler(this::check);
    }

    /** How many bytes a body under this path may have. */
    public static long of(String path) {
        return path.endsWith("/imports") ? IMPORT : BODY;
    }

    private void check(RoutingContext context) {
        long limit = of(context.request().path());
        if (declaredLength(context) > limit) {
            context.response().putHeader("Connection", "close");
            problems.end(context, CommonProblem.TOO_LARGE, Text.of("The limit is {0} bytes.", limit));
            HangUp.soon(context.vertx(), context.request());
        } else if (isEncoded(context) && !isPackedImport(context)) {
            // Taken for what it is not, it would be refused row by row.
            context.response().putHeader("Connection", "close");
            problems.end(
                    context,
                    CommonProblem.UNSUPPORTED_MEDIA_TYPE,
                    Text.of("Bodies are taken without a Content-Encoding; imports also packed with gzip."));
            HangUp.soon(context.vertx(), context.request());
        } else {
            context.next();
        }
    }

    private static boolean isPackedImport(RoutingContext context) {
        return context.request().path().endsWith("/imports")
                && "gzip".equalsIgnoreCase(context.request().getHeader("Content-Encoding"));
    }

    private static boolean isEncoded(RoutingContext context) {
        String encoding = context.request().getHeader("Content-Encoding");
        return encoding != null && !encoding.equalsIgnoreCase("identity");
    }

    private static long declaredLength(RoutingContext context) {
        String length = context.request().getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}
