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
 * @param isOpen whether everybody who may hear events is told: it is about no record
 * @param owner the subject of the one caller who is told
 */
public record Audience(
        Set<ExchangeChannel> channels,
        Set<ExchangeChannel> told,
        boolean isAddressed,
        boolean isOpen,
        @Nullable String owner) {

    /** Of a change: the channels that the record has after it. */
    public static Audience ofChange(Collection<ExchangeChannel> channels) {
        return onChannels(channels, Set.of(), false);
    }

    /** Of a withdrawal: the channel that is shut out, and no other. */
    public static Audience ofWithdrawal(ExchangeChannel channel) {
        return onChannels(Set.of(), Set.of(channel), false);
    }

    /** Of a retraction: every channel that ever had the record, whatever it has now. */
    public static Audience ofRetraction(Collection<ExchangeChannel> channels, Collection<ExchangeChannel> ever) {
        return onChannels(
                channels,
                ever.stream().filter(channel -> !channels.contains(channel)).collect(Collectors.toUnmodifiableSet()),
                false);
    }

    /** Of an alert: its channels, whose partners hear only of what is for everybody there. */
    public static Audience ofAlert(Collection<ExchangeChannel> channels, @Nullable Collection<String> addressees) {
        return onChannels(channels, Set.of(), addressees != null);
    }

    /** Of what is about no record: everybody who may hear events. */
    public static Audience ofOpenEvent() {
        return new Audience(Set.of(), Set.of(), false, true, null);
    }

    /** Of what is one caller's own affair. */
    public static Audience ofOwner(String subject) {
        return new Audience(Set.of(), Set.of(), false, false, subject);
    }

    private static Audience onChannels(
            Collection<ExchangeChannel> channels, Set<ExchangeChannel> told, boolean isAddressed) {
        return new Audience(Set.copyOf(channels), told, isAddressed, false, null);
    }

    /** Whether it is about a record, or an alert, so that the reader's sight of that decides. */
    public boolean isOfARecord() {
        return !isOpen && owner == null;
    }

    /** The channels whose partners are told what the record says. */
    public Set<ExchangeChannel> partners() {
        return isAddressed ? Set.of() : channels;
    }
}
