package org.interdict.gateway.forward;

import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.StreamResetException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import org.interdict.kit.problem.CommonProblem;
import org.interdict.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What a request that had gone to a replica can fail of. */
final class Loss {
    private Loss() {}

    /** The line broke before the answer, as it does when the replica dies. */
    static boolean ofLine(Throwable failure) {
        return failure instanceof HttpClosedException
                || failure instanceof IOException && !(failure instanceof ConnectException);
    }

    /** The replica died or hangs, and another may well answer. */
    static boolean ofReplica(Throwable failure) {
        return ofLine(failure) || failure instanceof StreamResetException && failure.getCause() instanceof Hung;
    }

    /** A server that is about to end takes nothing in hand any more, and says so without words. */
    static boolean isOfOneThatStops(int status, @Nullable String contentType) {
        return status == CommonProblem.UNAVAILABLE.status()
                && (contentType == null || !contentType.startsWith(Problem.MEDIA_TYPE));
    }

    /** Why the gateway gives a request up before its time. */
    static final class Hung extends Exception {
        private static final long serialVersionUID = 1L;

        Hung(URI origin) {
            super(origin + " hangs", null, false, false);
        }
    }
}
