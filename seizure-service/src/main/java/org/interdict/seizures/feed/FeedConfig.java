package org.interdict.seizures.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the feed is read and kept. */
@ConfigMapping(prefix = "interdict.feed")
public interface FeedConfig {
    /** How long events are kept; a cursor from before is gone. */
    @WithDefault("400d")
    Duration keep();

    /** How often a replica with open streams looks for new events, whichever replica wrote them. */
    @WithDefault("50ms")
    Duration look();

    /** The longest silence of a stream. */
    @WithDefault("10s")
    Duration heartbeat();

    /** Streams that one replica serves at once. */
    @WithDefault("500")
    int streams();

    /** How long a reader of a stream may take nothing before it is hung up on. */
    @WithDefault("30s")
    Duration stall();

    /** Events looked at in one question to the database, however few of them are asked for. */
    @WithDefault("10000")
    int window();

    /** Events read at once for one stream. */
    @WithDefault("200")
    int batch();
}
