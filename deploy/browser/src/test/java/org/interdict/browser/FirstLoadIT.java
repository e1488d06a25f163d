package org.interdict.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Units are at the end of slow lines. */
@ExtendWith(SharedDashboard.class)
class FirstLoadIT {
    private static final long MOST_BYTES = 500_000;

    @Test
    void theOverviewIsThereAfterLessThanHalfAMegabyte() {
        try (Window signedIn = Window.of("analyst-programme", "#/explore");
                Window window = signedIn.another()) {
            AtomicLong bytes = bytesOf(window);
            long start = System.nanoTime();
            window.open("#/overview");
            window.awaitView();
            Duration time = Duration.ofNanos(System.nanoTime() - start);
            System.out.printf("First load of the overview: %,d bytes, %,d ms%n", bytes.get(), time.toMillis());
            assertThat(bytes.get()).isPositive().isLessThan(MOST_BYTES);
        }
    }

    /** Over the wire: packed as they came, with their headers. */
    private static AtomicLong bytesOf(Window window) {
        AtomicLong bytes = new AtomicLong();
        CDPSession session = window.context().newCDPSession(window.page());
        session.on("Network.loadingFinished", finished -> bytes.addAndGet(length(finished)));
        session.send("Network.enable");
        return bytes;
    }

    private static long length(JsonObject finished) {
        return finished.get("encodedDataLength").getAsLong();
    }
}
