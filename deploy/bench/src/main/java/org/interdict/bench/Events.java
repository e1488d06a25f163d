package org.interdict.bench;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** {@code events}: measures the way of an event from the answer to its readers. */
final class Events {
    private static final String TOPIC = "interdict.seizures";
    private static final int CONNECTIONS = 16;
    private static final int AT_REST_PER_SECOND = 5;

    /** Held, so that it is not forgotten: Kafka's clients tell their settings otherwise. */
    private static final Logger ROOT = Logger.getLogger("");

    private Events() {}

    public static void main(String[] arguments) throws Exception {
        ROOT.setLevel(Level.WARNING);
        try {
            EventsOptions options = EventsOptions.of(Arrays.asList(arguments));
            System.exit(options.check() ? 0 : run(options));
        } catch (Refusal e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private static int run(EventsOptions options) throws Exception {
        Suite suite =
                Suite.running(Path.of(System.getProperty("interdict.root")), Path.of(System.getenv("INTERDICT_DATA")));
        Tokens tokens = new Tokens(suite);
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        String run = "bench-" + Long.toString(System.currentTimeMillis() / 1_000, 36);
        Arrivals onTopic = new Arrivals("reader of " + TOPIC);
        Arrivals onStream = new Arrivals("stream through the gateway");
        Arrivals onWebhook = new Arrivals("webhook, first attempt");
        say(Machine.of(suite));
        say("before: " + Processors.load());
        try (KafkaPeer kafka = new KafkaPeer(suite.kafka(), run);
                TopicReader topic = new TopicReader(suite.kafka(), TOPIC, onTopic);
                StreamReader stream = new StreamReader(http, suite.gateway(), tokens.analyst(), onStream);
                WebhookReceiver webhook = new WebhookReceiver(http, suite.gateway(), tokens, onWebhook)) {
            topic.start();
            List<Arrivals> readers = new ArrayList<>(List.of(onTopic, onStream));
            String without = webhook.subscribe();
            if (without.isEmpty()) {
                readers.add(onWebhook);
            } else {
                say("no webhooks here: the subscription was " + without);
            }
            say("");
            EventPhase phase = new EventPhase(suite, tokens, kafka, topic, readers);
            phase.run("", run + "/w", CONNECTIONS, options.warmUp(), options.rate());
            phase.run(
                            "One at a time, %d per second for %d s, ms".formatted(AT_REST_PER_SECOND, options.rest()),
                            run + "/r",
                            1,
                            options.rest(),
                            AT_REST_PER_SECOND)
                    .forEach(Events::say);
            phase.run(
                            "At %d per second for %d s, ms".formatted(options.rate(), options.seconds()),
                            run + "/s",
                            CONNECTIONS,
                            options.seconds(),
                            options.rate())
                    .forEach(Events::say);
            say("after: " + Processors.load());
            phase.faults().forEach(fault -> say("WRONG: " + fault));
            return phase.faults().isEmpty() ? 0 : 1;
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
