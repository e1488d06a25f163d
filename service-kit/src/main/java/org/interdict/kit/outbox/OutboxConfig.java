package org.interdict.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the relay works. */
@ConfigMapping(prefix = "interdict.outbox")
public interface OutboxConfig {
    /** Events sent at once. */
    @WithDefault("500")
    int batch();

    /** How long rows of other replicas may wait; a commit of this replica wakes the relay at once. */
    @WithDefault("100ms")
    Duration interval();

    /** How long to wait before trying again when Kafka or PostgreSQL is down, or another replica is the relay. */
    @WithDefault("1s")
    Duration pause();

    /** After how long without a word from the relay another replica may take over; it speaks at each {@code interval}. */
    @WithDefault("10s")
    Duration hang();

    /** How long published rows are kept, for looking into what was sent. */
    @WithDefault("24h")
    Duration keep();
}
