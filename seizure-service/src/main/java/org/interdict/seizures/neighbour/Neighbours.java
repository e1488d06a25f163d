package org.interdict.seizures.neighbour;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.interdict.contracts.codes.TrainingTheme;
import org.interdict.kit.problem.CommonProblem;
import org.interdict.kit.problem.ProblemException;
import org.jboss.logging.Logger;

/** Asks the other services; one that does not answer is a 503 that names it. */
@Singleton
public final class Neighbours {
    private static final Logger LOG = Logger.getLogger(Neighbours.class);
    private static final String REGISTRY = "unit registry";
    private static final String TRAINING = "training service";

    private final RegistryFiguresClient registry;
    private final TrainingFiguresClient training;

    Neighbours(@RestClient RegistryFiguresClient registry, @RestClient TrainingFiguresClient training) {
        this.registry = registry;
        this.training = training;
    }

    /**
     * The units in service on that day.
     *
     * @param authorization the caller's own
     */
    public RegistryFiguresClient.Total unitsOf(String authorization, LocalDate day) {
        return ask(REGISTRY, () -> registry.stock(authorization, day)).total();
    }

    /** The units of a period: those established in it, and the stock of its last day. */
    public RegistryFiguresClient.Total unitsBetween(String authorization, LocalDate from, LocalDate to) {
        return ask(REGISTRY, () -> registry.flow(authorization, from, to)).total();
    }

    /** All who were trained up to that day. */
    public TrainingFiguresClient.Total trainedUpTo(String authorization, LocalDate to) {
        return ask(TRAINING, () -> training.trained(authorization, null, to)).total();
    }

    /** Activities of a period, and who was trained in it. */
    public TrainingFiguresClient.Total trainedBetween(String authorization, LocalDate from, LocalDate to) {
        return ask(TRAINING, () -> training.trained(authorization, from, to)).total();
    }

    /** What followed the training on a theme in a year. */
    public TrainingFiguresClient.Effect effect(String authorization, TrainingTheme theme, int year) {
        return ask(TRAINING, () -> training.effect(authorization, theme, "%04d".formatted(year)));
    }

    private static <T> T ask(String service, Supplier<T> question) {
        try {
            return question.get();
        } catch (RuntimeException e) {
            throw unavailable(service, e);
        }
    }

    private static ProblemException unavailable(String service, RuntimeException e) {
        LOG.warnf("the %s cannot be asked: %s", service, e.toString());
        return new ProblemException(CommonProblem.UNAVAILABLE, "The service {0} does not answer.", service);
    }
}
