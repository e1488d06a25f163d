package org.interdict.journey;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
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

    private static final int QUESTIONS = 50;
    private static final Suite SUITE = Suite.empty("figures");

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
                        SEED + "-" + number, random, stage, UNITS.reporters(unit), UNITS.late(unit), records.ids());
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
        }
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
                kill = CompletableFuture.runAsync(() -> SUITE.kill(victim));
            }
            sequence.step();
        }
        kill.join();
    }
}
