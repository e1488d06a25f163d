package org.interdict.seizures;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A key for webhooks, receivers on this machine, and retries that a test can wait for. */
public final class WebhookSettings implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        return Map.of(
                "interdict.webhook.key",
                "a key that only tests know, long enough",
                "interdict.webhook.allow",
                "127.0.0.1/32",
                "interdict.webhook.retries",
                "0,200ms,200ms,200ms,400ms",
                "interdict.webhook.timeout",
                "1s",
                "interdict.webhook.overlap",
                "24h");
    }

    @Override
    public void stop() {
        // Nothing was started.
    }
}
