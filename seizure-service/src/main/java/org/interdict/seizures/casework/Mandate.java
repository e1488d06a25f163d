package org.interdict.seizures.casework;

import java.util.Optional;
import java.util.stream.Stream;
import org.interdict.contracts.codes.ExchangeChannel;
import org.interdict.kit.identity.Caller;
import org.interdict.kit.identity.Role;
import org.interdict.kit.problem.CommonProblem;
import org.interdict.kit.problem.ProblemException;

/** For which units a caller speaks: officers of a channel for their own unit, stewards for any. */
public final class Mandate {
    private final Caller caller;

    private Mandate(Caller caller) {
        this.caller = caller;
    }

    public static Mandate of(Caller caller) {
        return new Mandate(caller);
    }

    public boolean mayReport(String unit) {
        return caller.is(Role.STEWARD) || speaksFor(unit);
    }

    public void refuseOtherUnit(String unit) {
        if (!mayReport(unit)) {
            throw new ProblemException(
                    CaseProblem.NOT_YOUR_UNIT, "The token does not speak for this unit on a channel of exchange.");
        }
    }

    /** Refuses to change what another unit has recorded. */
    public void refuseUnlessOwn(CaseRecord record) {
        if (!speaksFor(record.unit())) {
            throw new ProblemException(
                    CommonProblem.NOT_YOURS_TO_CHANGE, "A record is changed by officers of the unit that made it.");
        }
    }

    public Reporter reporter() {
        return new Reporter(caller.id(), caller.is(Role.STEWARD) ? Optional.empty() : ownChannel());
    }

    private boolean speaksFor(String unit) {
        return caller.unit().filter(unit::equals).isPresent() && ownChannel().isPresent();
    }

    /** The channel of exchange on which the caller speaks. */
    public Optional<ExchangeChannel> ownChannel() {
        return Stream.of(ExchangeChannel.values())
                .filter(channel ->
                        caller.channel().filter(channel.name()::equals).isPresent())
                .findFirst();
    }
}
