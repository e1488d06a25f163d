package org.interdict.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.interdict.journey.PartnerSuite.CLIENT;
import static org.interdict.journey.PartnerSuite.REPLICAS;
import static org.interdict.journey.PartnerSuite.SUITE;
import static org.interdict.journey.Told.deeds;
import static org.interdict.journey.Told.ids;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.interdict.journey.PatientClient.Answer;
import org.interdict.journey.Told.Deed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Several replicas of each service, some of which die during an import, while partners listen. */
@ExtendWith(PartnerSuite.class)
class ReplicasIT {
    /** More by {@code -Dinterdict.partners.imported}. */
    private static final int IMPORTED = Integer.getInteger("interdict.partners.imported", 2_000);

    /** Of one part each. */
    private static final int KILLS = Integer.getInteger("interdict.partners.kills", 1) * 3;

    private static final long SEED = Long.getLong("interdict.partners.seed", System.nanoTime());
    private static final int QUESTIONS = 50;
    private static final int IN_FLIGHT = 8;
    private static final String IMPORTS = "/api/v1/seizures/imports";

    @Test
    void neitherFiguresNorOrderNorEventsSufferWhenSomeDie() {
        System.out.printf(
                "Replicas: %d of each service, %d records imported, %d kills, by the seed %d%n",
                REPLICAS, IMPORTED, KILLS, SEED);
        try (Ears wco = new Ears("WCO");
                Ears interpol = new Ears("INTERPOL")) {
            AtomicBoolean importing = new AtomicBoolean(true);
            CompletableFuture<Void> kills = CompletableFuture.runAsync(() -> kill(importing));
            CompletableFuture<List<RecordLife>> lives = CompletableFuture.supplyAsync(() -> live(importing));
            Answer job = imported();
            importing.set(false);
            kills.join();
            List<RecordLife> lived = lives.join();
            assertThat(job.body().get("rows").asInt()).isEqualTo(IMPORTED);
            assertThat(job.body().get("rejected").asInt()).isZero();
            provesFigures();
            for (Ears ears : List.of(wco, interpol)) {
                ears.settle(lived);
                ears.check(lived);
            }
        }
    }

    private static Answer imported() {
        Random random = new Random(SEED);
        RandomSeizures seizures = new RandomSeizures(random);
        LocalDate last = LocalDate.now(Clock.systemUTC()).minusDays(1);
        String lines = IntStream.range(0, IMPORTED)
                .mapToObj(i -> seizures.report(
                                "THSIR-PCU",
                                "import-" + SEED + "/" + i,
                                List.of(seizures.oneOf(RecordLife.CHANNELS)),
                                last.minusYears(5),
                                last)
                        .toString())
                .collect(Collectors.joining("\n"));
        Answer upload = CLIENT.upload("steward", IMPORTS, lines);
        assertThat(upload.status()).as(upload.body().toString()).isIn(200, 202);
        String path = IMPORTS + "/" + upload.body().get("id").asText();
        return await("import")
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(200))
                .atMost(Duration.ofMinutes(5))
                .until(
                        () -> CLIENT.get("steward", path),
                        job -> job.body().path("state").asText().equals("DONE"));
    }

    /** Officers go on meanwhile. */
    private static List<RecordLife> live(AtomicBoolean importing) {
        Random random = new Random(SEED);
        List<RecordLife> lives = new ArrayList<>();
        while (importing.get() || lives.isEmpty()) {
            lives.add(new RecordLife(CLIENT, random, "replicas-" + SEED + "/" + lives.size()));
        }
        return lives;
    }

    private static void kill(AtomicBoolean importing) {
        Random random = new Random(SEED);
        List<String> parts = Stream.of("seizure", "seizure", "unit-registry", "training")
                .flatMap(service -> PartnerSuite.replicasOf(service).stream())
                .toList();
        for (int kill = 0; kill < KILLS; kill++) {
            String part =
                    kill % 6 == 4 ? "kafka" : kill % 6 == 5 ? "postgres" : parts.get(random.nextInt(parts.size()));
            System.out.printf("Replicas: %s dies%s%n", part, importing.get() ? " during the import" : "");
            SUITE.kill(part);
            JsonNode page = CLIENT.get("partner-wco", "/api/v1/events?limit=1").body();
            assertThat(page.has("items")).isTrue();
        }
    }

    private static void provesFigures() {
        Random random = new Random(SEED);
        Comparison comparison = new Comparison(CLIENT);
        try (Stage stage = Stage.of(SUITE, CLIENT)) {
            await().atMost(Duration.ofMinutes(2)).until(() -> stage.tables().notApplied() == 0);
            RecordedSeizures records = new RecordedSeizures(stage.tables());
            records.refresh();
            for (int i = 0; i < QUESTIONS; i++) {
                FigureQuestion question = FigureQuestion.of(random, records.items(), Set.of());
                assertThat(comparison.answer(question))
                        .as(question.query())
                        .isEqualTo(Recount.of(question, records.items()));
            }
        }
        assertThat(CLIENT.get("steward", "/api/v1/statistics/proof").body().get("differences"))
                .isEmpty();
        assertThat(CLIENT.get("steward", "/api/v1/statistics/seizures?unit=THSIR-PCU")
                        .body()
                        .at("/total/seizures")
                        .asInt())
                .isGreaterThanOrEqualTo(IMPORTED);
    }

    /** What a partner hears. */
    private static final class Ears implements AutoCloseable {
        private final String channel;
        private final String partner;
        private final Subscriber subscriber;
        private final List<StreamFollower> followers;

        Ears(String channel) {
            this.channel = channel;
            partner = channel.equals("WCO") ? "partner-wco" : "partner-interpol";
            subscriber = new Subscriber(
                    CLIENT, partner, new WebhookReceiver((id, attempt) -> WebhookReceiver.Answer.ACCEPTED));
            followers = IntStream.range(0, 3)
                    .mapToObj(i -> new StreamFollower(SUITE, partner, SEED + i))
                    .toList();
        }

        void settle(List<RecordLife> lives) {
            await(partner).atMost(Duration.ofMinutes(3)).untilAsserted(() -> {
                Set<Deed> pages = deeds(pages(lives));
                assertThat(pages).containsAll(must(lives));
                assertThat(deeds(ofThisRun(subscriber.told(), lives))).containsAll(pages);
                followers.forEach(follower ->
                        assertThat(deeds(ofThisRun(follower.told(), lives))).containsAll(pages));
            });
        }

        void check(List<RecordLife> lives) {
            List<String> pages = ids(pages(lives));
            assertThat(pages).doesNotHaveDuplicates();
            for (StreamFollower follower : followers) {
                assertThat(ids(ofThisRun(follower.told(), lives))).isEqualTo(pages);
            }
            List<Told> webhooks = ofThisRun(subscriber.told(), lives);
            assertThat(new HashSet<>(ids(webhooks))).isEqualTo(new HashSet<>(pages));
            assertThat(subscriber.receiver().faults()).isEmpty();
            // Only what was on its way when a sender died comes again.
            assertThat(webhooks.size() - pages.size()).isLessThanOrEqualTo(KILLS * IN_FLIGHT);
            Map<String, List<Long>> versions = new LinkedHashMap<>();
            webhooks.forEach(told -> versions.computeIfAbsent(told.record(), none -> new ArrayList<>())
                    .add(told.version()));
            versions.forEach((record, heard) ->
                    assertThat(heard.stream().distinct().toList()).as(record).isSorted());
            System.out.printf(
                    "Replicas, %s: %d events by pages, streams over %d cuts, and %d webhooks%n",
                    partner,
                    pages.size(),
                    followers.stream().mapToInt(StreamFollower::cuts).sum(),
                    webhooks.size());
        }

        private Set<Deed> must(List<RecordLife> lives) {
            return lives.stream()
                    .flatMap(life -> life.toldNow(channel).stream())
                    .collect(Collectors.toSet());
        }

        private List<Told> pages(List<RecordLife> lives) {
            return ofThisRun(new EventPages(CLIENT).walk(partner), lives);
        }

        private static List<Told> ofThisRun(List<Told> told, List<RecordLife> lives) {
            Set<String> records = lives.stream().map(RecordLife::id).collect(Collectors.toSet());
            String imported = "import-" + SEED;
            return told.stream()
                    .filter(event -> records.contains(event.record())
                            || event.data().path("reference").asText().startsWith(imported))
                    .toList();
        }

        @Override
        public void close() {
            followers.forEach(StreamFollower::close);
            subscriber.close();
        }
    }
}
