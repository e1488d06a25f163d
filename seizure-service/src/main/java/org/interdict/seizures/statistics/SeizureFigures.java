package org.interdict.seizures.statistics;

import jakarta.inject.Singleton;
import java.util.List;
import org.interdict.kit.problem.ProblemException;
import org.interdict.seizures.statistics.FactSelection.Found;
import org.jdbi.v3.core.Jdbi;

/** Answers questions as a whole. */
@Singleton
final class SeizureFigures {
    private static final int MOST_ROWS = 100_000;

    private final Jdbi jdbi;

    SeizureFigures(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Figures answer(FactSelection selection) {
        List<Found> found = jdbi.withHandle(
                handle -> selection.ask(handle::createQuery, MOST_ROWS).list());
        Found total = found.get(0);
        if (total.rows() > MOST_ROWS) {
            throw new ProblemException(
                    StatisticsProblem.TOO_MANY_ROWS,
                    "Rows of the answer: {0}; ask for text/csv instead.",
                    total.rows());
        }
        Question question = selection.question();
        return new Figures(
                total.computedAt(),
                selection.scope(),
                question.period().from().orElse(null),
                question.period().to().orElse(null),
                question.names(),
                new Figures.Total(total.row().seizures(), total.row().items()),
                found.subList(1, found.size()).stream().map(Found::row).toList());
    }
}
