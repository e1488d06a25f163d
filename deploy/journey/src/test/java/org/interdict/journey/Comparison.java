package org.interdict.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.interdict.journey.PatientClient.Answer;
import org.interdict.journey.Recount.Figures;

/** Asks random questions, and counts again what is answered. */
final class Comparison {
    private static final String FIGURES = "/api/v1/statistics/seizures?";

    private final PatientClient client;

    Comparison(PatientClient client) {
        this.client = client;
    }

    /**
     * Compares the answers to so many questions, most of them about what a sequence touched.
     *
     * @param unit of its own, which some questions are limited to
     */
    void ask(int questions, Random random, RecordedSeizures records, SeizureSequence sequence, String unit) {
        List<RecordedItem> all = records.items();
        List<RecordedItem> touched = records.items(sequence.touched());
        List<Asked> asked = new ArrayList<>();
        while (asked.size() < questions) {
            List<RecordedItem> about = touched.isEmpty() || random.nextInt(5) == 0 ? all : touched;
            Set<String> units = random.nextInt(3) == 0 ? Set.of(unit) : Set.of();
            asked.add(new Asked(FigureQuestion.of(random, about, units), random.nextInt(4) == 0));
        }
        asked.parallelStream()
                .map(each -> compared(each, all))
                .toList()
                .forEach(compared -> compared.provesTheSame(sequence));
    }

    /** The figures that an analyst is told. */
    Figures answer(FigureQuestion question) {
        Answer answer = client.get("analyst-programme", FIGURES + question.query());
        assertThat(answer.status()).as(question.query()).isEqualTo(200);
        return Recount.answered(question, answer.body());
    }

    private Compared compared(Asked asked, List<RecordedItem> items) {
        return new Compared(
                asked,
                client.get(asked.client(), FIGURES + asked.question().query()),
                Recount.of(
                        asked.question(),
                        items.stream().filter(asked::isToBeCounted).toList()));
    }

    /** An answer beside what it should be. */
    private record Compared(Asked asked, Answer answer, Figures expected) {
        void provesTheSame(SeizureSequence sequence) {
            String description = asked + " after " + sequence;
            assertThat(answer.status()).as(description).isEqualTo(200);
            assertThat(answer.body().get("scope").asText()).as(description).isEqualTo(asked.scope());
            Figures answered = Recount.answered(asked.question(), answer.body());
            assertThat(answered.total()).as(description).isEqualTo(expected.total());
            if (!answered.rows().equals(expected.rows())) {
                // Says which rows differ, of perhaps many.
                assertThat(answered.rows()).as(description).containsExactlyInAnyOrderEntriesOf(expected.rows());
            }
        }
    }

    /** @param byOfficer whether an officer of customs asks, who is not told everything over all records */
    private record Asked(FigureQuestion question, boolean byOfficer) {
        String client() {
            return byOfficer ? "officer-customs" : "analyst-programme";
        }

        String scope() {
            return byOfficer && !question.isOpen() ? "VISIBLE" : "ALL";
        }

        /** What an officer of customs in MUPMA-PCU may see is that unit's, and what the WCO may see. */
        boolean isToBeCounted(RecordedItem item) {
            return scope().equals("ALL")
                    || item.values("unit").contains("MUPMA-PCU")
                    || item.values("channel").contains("WCO");
        }

        @Override
        public String toString() {
            return client() + " asks " + question.query();
        }
    }
}
