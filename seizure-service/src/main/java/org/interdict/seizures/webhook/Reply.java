package org.interdict.seizures.webhook;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of an attempt.
 *
 * @param outcome DELIVERED, or a word for what went wrong
 * @param status of the answer, where there was one
 * @param retryAfter how long the receiver wants to be left alone
 */
public record Reply(String outcome, @Nullable Integer status, Optional<Duration> retryAfter) {
    public static final String DELIVERED = "DELIVERED";
    private static final int GONE = 410;

    static Reply failed(String outcome) {
        return new Reply(outcome, null, Optional.empty());
    }

    static Reply answered(int status, Optional<Duration> retryAfter) {
        return new Reply(outcome(status), status, retryAfter);
    }

    private static String outcome(int status) {
        return switch (status / 100) {
            case 2 -> DELIVERED;
            case 3 -> "REDIRECT";
            default -> "HTTP_" + status;
        };
    }

    public boolean isDelivered() {
        return outcome.equals(DELIVERED);
    }

    /** Whether the receiver says that there will never be one at this address again. */
    public boolean isGone() {
        return status != null && status == GONE;
    }
}
