package org.interdict.seizures.feed;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interdict.contracts.codes.Commodity;
import org.interdict.contracts.codes.ExchangeChannel;
import org.interdict.seizures.visibility.Audience;
import org.jspecify.annotations.Nullable;

/**
 * What is told of an event, and to whom.
 *
 * @param audience which channels may read the data, and which are told the notice instead
 * @param unit whose own the record is
 * @param units those that it concerns without being their own
 * @param countries those that the record has or had, so that a reader who filters hears of what it was told before
 * @param commodities those that the record has or had
 */
record FeedEntry(
        String unit,
        Set<String> units,
        Audience audience,
        Set<String> countries,
        Set<Commodity> commodities,
        Object data,
        @Nullable Object notice) {

    /** Of a change: the channels of the record are told what it says now. */
    static FeedEntry change(
            String unit,
            Audience audience,
            Set<String> countries,
            Set<Commodity> commodities,
            Object data,
            Past before) {
        return new FeedEntry(
                unit,
                Set.of(),
                audience,
                union(before.countries(), countries),
                union(before.commodities(), commodities),
                data,
                null);
    }

    /** Of what is about no record. */
    static FeedEntry about(Set<String> units, Set<String> countries, Audience audience, Object data) {
        return new FeedEntry("", units, audience, countries, Set.of(), data, null);
    }

    /** Of a withdrawal: the channel that it is for is told to forget the record. */
    static FeedEntry withdrawal(ExchangeChannel channel, Object notice, Past before) {
        return new FeedEntry(
                before.unit(),
                Set.of(),
                Audience.ofWithdrawal(channel),
                before.countries(),
                before.commodities(),
                notice,
                notice);
    }

    /** The same, and every channel that had the record before and has it no more is told the notice. */
    FeedEntry tellingFormerChannels(Object stated, Past before) {
        return new FeedEntry(
                unit,
                Set.of(),
                Audience.ofRetraction(audience.channels(), before.channels()),
                countries,
                commodities,
                data,
                stated);
    }

    private static <T> Set<T> union(Set<T> some, Set<T> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
