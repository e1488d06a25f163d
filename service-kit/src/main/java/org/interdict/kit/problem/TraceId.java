package org.interdict.kit.problem;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The trace id of a request: the caller's from {@code traceparent} (W3C Trace Context), else a new one. */
public final class TraceId {
    /** Neither version ff nor an id of zeros is valid. */
    private static final Pattern TRACEPARENT =
            Pattern.compile("(?!ff)[0-9a-f]{2}-((?!0{32})[0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private static final SecureRandom RANDOM = new SecureRandom();

    private TraceId() {}

    public static String of(@Nullable String traceparent) {
        if (traceparent != null) {
            Matcher matcher = TRACEPARENT.matcher(traceparent);
            if (matcher.matches()) {
                return matcher.group(1);
            }
        }
        return random(16);
    }

    /** Whether this is a header that {@link #of} takes its id from. */
    public static boolean isTraceparent(@Nullable String header) {
        return header != null && TRACEPARENT.matcher(header).matches();
    }

    /** A {@code traceparent} header for a request that came without one. */
    public static String newTraceparent() {
        return "00-" + random(16) + "-" + random(8) + "-00";
    }

    private static String random(int bytes) {
        byte[] id = new byte[bytes];
        RANDOM.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}
