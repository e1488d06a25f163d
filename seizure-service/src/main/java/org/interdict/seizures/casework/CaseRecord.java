package org.interdict.seizures.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.interdict.contracts.codes.ExchangeChannel;
import org.interdict.contracts.codes.SeizureStatus;
import org.interdict.kit.problem.CommonProblem;
import org.interdict.kit.problem.ProblemException;
import org.interdict.seizures.visibility.Sight;
import org.jspecify.annotations.Nullable;

/** A record that a unit has made, in one of its versions. */
public interface CaseRecord {
    UUID id();

    long version();

    SeizureStatus status();

    String unit();

    String reference();

    /** The local day of what is recorded. */
    LocalDate day();

    /** Who may see the record. */
    List<ExchangeChannel> channels();

    Instant recordedAt();

    String recordedBy();

    /** What made this version. */
    Change change();

    default NaturalKey key() {
        return new NaturalKey(unit(), reference());
    }

    default boolean isIn(Sight sight) {
        return sight.includes(unit(), channels(), recordedBy());
    }

    /** The channels that the record has and the next version of it has no more. */
    default List<ExchangeChannel> channelsShutOutBy(CaseRecord next) {
        return channels().stream()
                .filter(channel -> !next.channels().contains(channel))
                .toList();
    }

    default void refuseUnlessItCanBecome(SeizureStatus next) {
        if (!status().canBecome(next)) {
            throw new ProblemException(
                    CommonProblem.NOT_POSSIBLE_NOW, "The record is {0} and cannot become {1}.", status(), next);
        }
    }

    /** An object without a member says as much as one that is absent. */
    static <P> @Nullable P unlessEmpty(@Nullable P part, P empty) {
        return empty.equals(part) ? null : part;
    }
}
