package org.interdict.seizures.feed;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interdict.contracts.codes.Commodity;
import org.interdict.contracts.codes.ExchangeChannel;
import org.jspecify.annotations.Nullable;

/**
 * What is told of an event, and to whom.
 *
 * @param channels who may read the data
 * @param countries those that the record has or had, so that a reader who filters hears of what it was told before
 * @param commodities those that the record has or had
 * @param told channels that once had the record and are told the notice instead of the data
 */
record FeedEntry(
        String unit,
        Set<String> channels,
        Set<String> countries,
        Set<Commodity> commodities,
        Object data,
        Set<String> told,
        @Nullable Object notice) {

    /** Of a change: the channels of the record are told what it says now. */
    static FeedEntry change(
            String unit,
            Collection<ExchangeChannel> channels,
            Set<String> countries,
            Set<Commodity> commodities,
            Object data,
            Past before) {
        return new FeedEntry(
                unit,
                channels.stream().map(Enum::name).collect(Collectors.toUnmodifiableSet()),
                union(before.countries(), countries),
                union(before.commodities(), commodities),
                data,
                Set.of(),
                null);
    }

    /** Of a withdrawal: the channel that it is for is told to forget the record. */
    static FeedEntry withdrawal(String channel, Object notice, Past before) {
        return new FeedEntry(
                before.unit(), Set.of(), before.countries(), before.commodities(), notice, Set.of(channel), notice);
    }

    /** The same, and every channel that had the record before and has it no more is told the notice. */
    FeedEntry tellingFormerChannels(Object stated, Past before) {
        return new FeedEntry(
                unit,
                channels,
                countries,
                commodities,
                data,
                before.channels().stream()
                        .filter(channel -> !channels.contains(channel))
                        .collect(Collectors.toUnmodifiableSet()),
                stated);
    }

    private static <T> Set<T> union(Set<T> some, Set<T> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
