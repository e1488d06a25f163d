package org.interdict.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.interdict.journey.PatientClient.Answer;
import org.interdict.journey.Recount.Figures;
import org.interdict.journey.suite.Suite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whatever happens to records, in whatever order, the figures are those that a count over the tables of records gives. In
 * a suite of its own: others must not count what is recorded here.
 */
class FiguresIT {
    private static final int SEQUENCES = Integer.getInteger("interdict.figures.sequences", 15);

    /** In so many sequences a part is killed: PostgreSQL in one of them, in the others the seizure service. */
    private static final int KILLS = Integer.getInteger("interdict.figures.kills", 2);

    private static final long SEED = Long.getLong("interdict.figures.seed", System.nanoTime());

    private static final String NAME = "seed-" + SEED;
    private static final int QUESTIONS = 50;
    private static final Suite SUITE = Suites.empty("figures");

    private static final PatientClient CLIENT = new PatientClient(SUITE);
    private static final ReportingUnits UNITS = new ReportingUnits(CLIENT);
    private static final Comparison COMPARISON = new Comparison(CLIENT);

    @BeforeAll
    static void openADoorOfItsOwn() {
        System.out.printf("Figures: %d sequences, %d kills, by the seed %d%n", SEQUENCES, KILLS, SEED);
        SUITE.start();
        UNITS.register();
    }

    @AfterAll
    static void closeIt() {
        SUITE.end();
    }

    @Test
    void areThoseOfARecountWhateverHappensToTheRecords() {
        Map<Integer, String> kills = kills();
        try (Stage stage = Stage.of(SUITE, CLIENT)) {
            RecordedSeizures records = new RecordedSeizures(stage.tables());
            for (int number = 1; number <= SEQUENCES; number++) {
                Random random = new Random(SEED + number);
                String unit = UNITS.register(random);
                SeizureSequence sequence = new SeizureSequence(
                        NAME + "-" + number, random, stage, UNITS.reporters(unit), UNITS.late(unit), records.ids());
                play(sequence, random, kills.getOrDefault(number, ""));
                sequence.settle();
                records.refresh();
                COMPARISON.ask(QUESTIONS, random, records, sequence, unit);
                if (number % 100 == 0) {
                    System.out.printf(
                            "Figures: %d sequences, %d records%n",
                            number, records.ids().size());
                }
            }
            records.proveWhole();
            assertThat(differences()).isEmpty();
        }
    }

    @Test
    void ofASettledYearStayWhatTheyAreWhileFiguresAreBuiltAnewAndMoreIsRecorded() {
        LocalDate end = LocalDate.of(2019, 12, 31);
        try (Stage stage = Stage.of(SUITE, CLIENT)) {
            Random random = new Random(SEED);
            String unit = UNITS.register(random);
            List<Reporter> early = UNITS.reporters(unit).stream()
                    .map(reporter -> reporter.upTo(end))
                    .toList();
            SeizureSequence settled =
                    new SeizureSequence(NAME + "-settled", random, stage, early, UNITS.late(unit), List.of());
            play(settled, random, "");
            settled.settle();
            RecordedSeizures records = new RecordedSeizures(stage.tables());
            records.refresh();
            Map<FigureQuestion, Figures> answers = new HashMap<>();
            while (answers.size() < QUESTIONS) {
                FigureQuestion question =
                        FigureQuestion.of(random, records.items(), Set.of()).upTo(end);
                answers.put(question, COMPARISON.answer(question));
            }
            AtomicBoolean more = new AtomicBoolean(true);
            CompletableFuture<Void> recording = CompletableFuture.runAsync(() -> recordSince(end.plusDays(1), more));
            CompletableFuture<Void> rebuild = CompletableFuture.runAsync(() -> {
                for (int i = 0; i < 3; i++) {
                    SUITE.rebuild("seizure-figures");
                }
            });
            do {
                answers.forEach((question, figures) -> assertThat(COMPARISON.answer(question))
                        .as(question.query())
                        .isEqualTo(figures));
            } while (!rebuild.isDone());
            more.set(false);
            rebuild.join();
            recording.join();
            assertThat(differences()).isEmpty();
            records.refresh();
            COMPARISON.ask(QUESTIONS, random, records, settled, unit);
        }
    }

    @Test
    void areNamedByTheProofWhereTheyAreDamagedAndMendedByARebuild() throws SQLException {
        try (Stage stage = Stage.of(SUITE, CLIENT)) {
            Random random = new Random(SEED);
            String unit = UNITS.register(random);
            String other = UNITS.register(random);
            SeizureSequence sequence = new SeizureSequence(
                    NAME + "-damaged", random, stage, UNITS.stewardOf(unit), UNITS.stewardOf(other), List.of());
            sequence.record();
            sequence.recordLate();
            sequence.settle();
            SeizureTables tables = stage.tables();
            await().until(() -> tables.count("select count(*) from seizure_change") == 0);
            assertThat(differences()).isEmpty();

            UUID seizure = sequence.touched().iterator().next();
            assertThat(tables.damage("delete from seizure_fact where seizure_id = ? and position = 0", seizure))
                    .isEqualTo(1);
            assertThat(tables.damage("update seizure_by_unit set items = items + 1 where unit = ?", other))
                    .isPositive();
            assertThat(differences())
                    .anyMatch(difference -> difference.at("/table").asText().equals("seizure_fact")
                            && difference.at("/row/seizure_id").asText().equals(seizure.toString())
                            && difference.at("/row/position").asText().equals("0"))
                    .anyMatch(difference -> difference.at("/table").asText().equals("seizure_by_unit")
                            && difference.at("/row/unit").asText().equals(other));

            SUITE.rebuild("seizure-figures");
            assertThat(differences()).isEmpty();
            RecordedSeizures records = new RecordedSeizures(tables);
            records.refresh();
            COMPARISON.ask(QUESTIONS, random, records, sequence, unit);
        }
    }

    /** Plays sequences of days from this one on while more is wanted. */
    private static void recordSince(LocalDate day, AtomicBoolean more) {
        try (Stage stage = Stage.of(SUITE, CLIENT)) {
            Random random = new Random(SEED);
            for (int number = 1; more.get(); number++) {
                String unit = UNITS.register(random);
                List<Reporter> recent = UNITS.reporters(unit).stream()
                        .map(reporter -> reporter.since(day))
                        .toList();
                SeizureSequence sequence =
                        new SeizureSequence(NAME + "-meanwhile-" + number, random, stage, recent, recent, List.of());
                play(sequence, random, "");
                sequence.settle();
            }
        }
    }

    private static List<JsonNode> differences() {
        Answer proof = CLIENT.get("steward", "/api/v1/statistics/proof");
        assertThat(proof.status()).isEqualTo(200);
        List<JsonNode> differences = new ArrayList<>();
        proof.body().get("differences").forEach(differences::add);
        return differences;
    }

    /** By the number of the sequence, what is killed in it. */
    private static Map<Integer, String> kills() {
        List<Integer> numbers =
                new ArrayList<>(IntStream.rangeClosed(1, SEQUENCES).boxed().toList());
        Collections.shuffle(numbers, new Random(SEED));
        Map<Integer, String> kills = new HashMap<>();
        for (int number : numbers.subList(0, Math.min(KILLS, SEQUENCES))) {
            kills.put(number, kills.size() == 1 ? "postgres" : "seizure");
        }
        return kills;
    }

    /** @param victim the part that is killed at one of the steps; empty for none */
    private static void play(SeizureSequence sequence, Random random, String victim) {
        int moment = 1 + random.nextInt(SeizureSequence.STEPS - 1);
        CompletableFuture<Void> kill = CompletableFuture.completedFuture(null);
        sequence.record();
        for (int step = 1; step < SeizureSequence.STEPS; step++) {
            if (step == moment && !victim.isEmpty()) {
                // Beside the step, which may be cut off anywhere.
                sequence.tell(victim + " killed");
                kill = CompletableFuture.runAsync(() -> SUITE.kill(victim));
            }
            sequence.step();
        }
        kill.join();
    }
}
