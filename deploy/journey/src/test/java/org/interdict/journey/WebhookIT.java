package org.interdict.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.interdict.journey.PartnerSuite.CLIENT;
import static org.interdict.journey.PartnerSuite.SUITE;
import static org.interdict.journey.Told.deeds;
import static org.interdict.journey.Told.ids;
import static org.interdict.journey.Told.ofRecords;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.interdict.contracts.events.Topics;
import org.interdict.journey.PatientClient.Answer;
import org.interdict.journey.WebhookReceiver.Mood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A partner whose endpoint fails a quarter of the time is told of everything while parts of the suite are killed. */
@ExtendWith(PartnerSuite.class)
class WebhookIT {
    private static final int RECORDERS = 4;
    private static final int EVENTS_A_RECORD = 4;

    /** Of each recorder, and for some two hundred events; more by {@code -Dinterdict.partners.events}. */
    private static final int RECORDS =
            Integer.getInteger("interdict.partners.events", 200) / EVENTS_A_RECORD / RECORDERS;

    private static final int EVENTS = RECORDERS * RECORDS * EVENTS_A_RECORD;

    /** Of the seizure service, and of Kafka. */
    private static final int KILLS = Integer.getInteger("interdict.partners.kills", 1);

    private static final long SEED = Long.getLong("interdict.partners.seed", System.nanoTime());
    private static final int MOST_FAILURES = 8;

    @Test
    void nothingIsLostSwappedOrSentUnderASecondId() {
        System.out.printf("Webhooks: %d events, %d kills of each part, by the seed %d%n", EVENTS, KILLS, SEED);
        try (Subscriber subscriber = new Subscriber(CLIENT, "partner-wco", new WebhookReceiver(moody()))) {
            CompletableFuture<Void> kills = CompletableFuture.runAsync(() -> kill(subscriber));
            Set<String> records = record();
            kills.join();
            await().atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofSeconds(1))
                    .failFast(
                            "a subscription that is not given up",
                            () -> assertThat(subscriber.state())
                                    .as(subscriber.log().toString())
                                    .isEqualTo("ACTIVE"))
                    .untilAsserted(() -> {
                        // The topic itself may lag behind the answers while Kafka comes back.
                        List<Told> announced = ofRecords(records, new TopicPages(SUITE.kafka()).walk(Topics.SEIZURES));
                        assertThat(deeds(announced)).hasSize(EVENTS);
                        assertThat(deeds(subscriber.told())).containsAll(deeds(announced));
                    });
            List<Told> told = ofRecords(records, subscriber.told());
            List<Told> topic = ofRecords(records, new TopicPages(SUITE.kafka()).walk(Topics.SEIZURES));
            assertThat(deeds(topic)).hasSize(EVENTS);
            assertThat(deeds(told)).isEqualTo(deeds(topic));
            assertThat(Set.copyOf(ids(told))).isEqualTo(Set.copyOf(ids(topic))).hasSize(EVENTS);
            assertThat(subscriber.receiver().faults()).isEmpty();
            new Wire(SUITE, CLIENT).check(subscriber.receiver().accepted());
            firstArrivals(told)
                    .forEach((record, versions) ->
                            assertThat(versions).as(record).isSorted().hasSize(EVENTS_A_RECORD));
            System.out.printf(
                    "Webhooks: %d events accepted, %d of them again, after %d attempts%n",
                    EVENTS, told.size() - EVENTS, subscriber.receiver().attempts());
        }
    }

    /** Each attempt at an event by a draw of its own, so that threads do not change them. */
    private static Mood moody() {
        Map<Integer, WebhookReceiver.Answer> failures = Map.of(
                0, WebhookReceiver.Answer.SERVER_ERROR,
                1, WebhookReceiver.Answer.UNAVAILABLE,
                2, WebhookReceiver.Answer.SILENCE,
                3, WebhookReceiver.Answer.HANG_UP,
                4, WebhookReceiver.Answer.REDIRECT);
        return (id, attempt) -> {
            Random draw = new Random(SEED + id.hashCode() * 31L + attempt);
            draw.nextInt();
            return attempt <= MOST_FAILURES && draw.nextInt(4) == 0
                    ? failures.getOrDefault(draw.nextInt(failures.size()), WebhookReceiver.Answer.ACCEPTED)
                    : WebhookReceiver.Answer.ACCEPTED;
        };
    }

    /** Reports and corrects; the ids of the records. */
    private static Set<String> record() {
        List<CompletableFuture<Set<String>>> units = new ArrayList<>();
        for (int recorder = 0; recorder < RECORDERS; recorder++) {
            String name = "webhook-" + SEED + "-" + recorder + "/";
            units.add(CompletableFuture.supplyAsync(() -> {
                Map<String, Long> versions = new LinkedHashMap<>();
                for (int i = 0; i < RECORDS; i++) {
                    versions.put(report(name + i), 1L);
                }
                for (int change = 1; change < EVENTS_A_RECORD; change++) {
                    versions.replaceAll(WebhookIT::amend);
                }
                return versions.keySet();
            }));
        }
        return units.stream().flatMap(unit -> unit.join().stream()).collect(Collectors.toSet());
    }

    private static String report(String reference) {
        ObjectNode seizure = PatientClient.JSON.createObjectNode();
        seizure.put("unit", "MUPMA-PCU").put("reference", reference).put("seizedOn", "2024-07-04");
        ObjectNode item = seizure.putArray("items").addObject().put("commodity", "HEROIN");
        item.putObject("quantity").put("value", 1.5).put("unit", "kg");
        Answer answer = CLIENT.post("officer-customs", "/api/v1/seizures", seizure);
        assertThat(answer.status()).isIn(200, 201);
        return answer.body().get("id").asText();
    }

    /** The version that it has then. A request that was made again may find its own effect. */
    private static long amend(String record, long version) {
        ObjectNode correction = PatientClient.JSON.createObjectNode().put("reason", "seen later");
        correction.put("operation", "OP-" + version);
        Answer answer = CLIENT.patch("officer-customs", "/api/v1/seizures/" + record, version, correction);
        assertThat(answer.status() == 200 || answer.repeated() && answer.status() == 412)
                .as(answer.toString())
                .isTrue();
        return version + 1;
    }

    /** Kills spread over the deliveries, all replicas of the service at once. */
    private static void kill(Subscriber subscriber) {
        Random random = new Random(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            int before = subscriber.told().size();
            int more = 1 + random.nextInt(Math.max(1, EVENTS / (KILLS + 1)));
            await().pollInterval(Duration.ofMillis(10))
                    .atMost(Duration.ofMinutes(5))
                    .until(() -> subscriber.told().size() >= Math.min(before + more, EVENTS * 9 / 10));
            PartnerSuite.replicasOf("seizure").parallelStream().forEach(SUITE::kill);
            int meanwhile = subscriber.told().size();
            await().pollInterval(Duration.ofMillis(10))
                    .atMost(Duration.ofMinutes(5))
                    .until(() -> subscriber.told().size() > meanwhile);
            SUITE.kill("kafka");
        }
    }

    /** By record, the versions in the order in which they were first accepted. */
    private static Map<String, List<Long>> firstArrivals(List<Told> told) {
        return told.stream()
                .collect(Collectors.groupingBy(
                        Told::record,
                        Collectors.mapping(
                                Told::version,
                                Collectors.collectingAndThen(
                                        Collectors.toList(),
                                        versions -> versions.stream().distinct().toList()))));
    }
}
