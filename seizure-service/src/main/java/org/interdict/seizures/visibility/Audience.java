package org.interdict.seizures.visibility;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.interdict.contracts.codes.ExchangeChannel;
import org.jspecify.annotations.Nullable;

/**
 * Which channels hear of an event when it happens, on the feed and on the topics of partners alike; whoever reads the
 * feed later asks {@link Sight} as well.
 *
 * @param channels those that are told what the record says
 * @param told those that once had the record and are told no more than to forget it
 * @param isAddressed whether only some on the channels are told: none of them is a partner
 */
public record Audience(Set<ExchangeChannel> channels, Set<ExchangeChannel> told, boolean isAddressed) {

    /** Of a change: the channels that the record has after it. */
    public static Audience ofChange(Collection<ExchangeChannel> channels) {
        return new Audience(Set.copyOf(channels), Set.of(), false);
    }

    /** Of a withdrawal: the channel that is shut out, and no other. */
    public static Audience ofWithdrawal(ExchangeChannel channel) {
        return new Audience(Set.of(), Set.of(channel), false);
    }

    /** Of a retraction: every channel that ever had the record, whatever it has now. */
    public static Audience ofRetraction(Collection<ExchangeChannel> channels, Collection<ExchangeChannel> ever) {
        return new Audience(
                Set.copyOf(channels),
                ever.stream().filter(channel -> !channels.contains(channel)).collect(Collectors.toUnmodifiableSet()),
                false);
    }

    /** Of an alert: its channels, whose partners hear only of what is for everybody there. */
    public static Audience ofAlert(Collection<ExchangeChannel> channels, @Nullable Collection<String> addressees) {
        return new Audience(Set.copyOf(channels), Set.of(), addressees != null);
    }

    /** The channels whose partners are told what the record says. */
    public Set<ExchangeChannel> partners() {
        return isAddressed ? Set.of() : channels;
    }
}
