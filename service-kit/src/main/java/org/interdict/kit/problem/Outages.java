package org.interdict.kit.problem;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/** Tells a part that is down, and will be back, from a fault that stays. */
public final class Outages {
    private static final int DEEPEST = 10;

    private Outages() {}

    /**
     * Whether this exception, or one that caused it, says that something cannot be reached at the moment. A commit that
     * failed names its cause among what it suppressed.
     */
    public static boolean causedBy(Throwable e) {
        return causes(e, 0).anyMatch(Outages::isOutage);
    }

    private static Stream<Throwable> causes(@Nullable Throwable e, int depth) {
        return e == null || depth > DEEPEST
                ? Stream.of()
                : Stream.concat(
                        Stream.of(e),
                        Stream.concat(Stream.of(e.getSuppressed()), Stream.ofNullable(e.getCause()))
                                .flatMap(cause -> causes(cause, depth + 1)));
    }

    private static boolean isOutage(Throwable e) {
        if (e instanceof ProblemException problem) {
            return problem.type().status() == 503;
        }
        if (e instanceof SQLTransientException || e instanceof RetriableException) {
            return true;
        }
        if (e instanceof SQLException sql && sql.getSQLState() != null) {
            String state = sql.getSQLState();
            // 08 connection, 53 resources, 57P operator intervention, 40 serialisation and deadlock
            return state.startsWith("08")
                    || state.startsWith("53")
                    || state.startsWith("57P")
                    || state.startsWith("40");
        }
        // Agroal's own words for a pool that cannot connect carry no state.
        return e instanceof SQLException
                && e.getMessage() != null
                && e.getMessage().contains("cquisition");
    }
}
