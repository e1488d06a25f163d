package org.interdict.seizures.feed;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A feed that soon loses patience, and looks at little at once. */
public final class ShortPatience implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "interdict.feed.stall", "2s",
                "interdict.feed.heartbeat", "1s",
                "interdict.feed.window", "50",
                "interdict.feed.batch", "20");
    }
}
