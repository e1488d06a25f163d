package org.interdict.seizures.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How webhooks are signed, sent and kept. */
@ConfigMapping(prefix = "interdict.webhook")
public interface WebhookConfig {
    /** What all secrets are derived from, at least 32 characters; without it there are no webhooks. */
    Optional<String> key();

    /** How long a secret goes on signing beside its successor. */
    @WithDefault("24h")
    Duration overlap();

    /** The waits before the attempts to deliver an event, each counted from the end of the attempt before. */
    @WithDefault("0,5,5m,30m,2h,5h,10h,14h,20h,24h")
    List<Duration> retries();

    /** How long an attempt may take, from the look-up of the name to the end of the answer. */
    @WithDefault("15s")
    Duration timeout();

    /** Ranges such as 127.0.0.0/8 in which http, and addresses that are not public, are permitted. */
    Optional<List<String>> allow();

    /** A file of certificates (PEM) to trust in place of the ones that Java trusts. */
    Optional<String> trust();

    /** Where links in messages lead. */
    @WithDefault("http://localhost:8080")
    String publicBase();

    /** Attempts that one replica makes at once for one subscription. */
    @WithDefault("8")
    int inFlight();

    /** Attempts that one replica makes at once. */
    @WithDefault("128")
    int inFlightInAll();

    /** Events of the feed that are looked through at once for one subscription. */
    @WithDefault("1000")
    int window();

    /** Pending deliveries of a subscription from which on it waits for further events. */
    @WithDefault("10000")
    int pending();

    /** How often a replica looks for what is due. */
    @WithDefault("100ms")
    Duration look();

    /** How long deliveries are kept when they are finished. */
    @WithDefault("30d")
    Duration keep();

    /** Subscriptions that one owner may have. */
    @WithDefault("20")
    int subscriptions();
}
