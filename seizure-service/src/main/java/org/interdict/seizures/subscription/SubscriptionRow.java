package org.interdict.seizures.subscription;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.interdict.contracts.codes.Commodity;
import org.interdict.contracts.codes.CommodityGroup;
import org.interdict.contracts.codes.ExchangeChannel;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code subscription}; known to {@link Subscriptions} alone, and public because JDBI makes it. */
public record SubscriptionRow(
        UUID id,
        long version,
        String owner,
        String channel,
        String name,
        String[] eventTypes,
        String[] commodityGroups,
        String[] commodities,
        String[] countries,
        String[] units,
        String url,
        String state,
        @Nullable String disabledReason,
        @Nullable Instant disabledAt,
        int secretNumber,
        @Nullable Instant previousSecretUntil,
        long position,
        @Nullable Instant eventsLostAt,
        Instant createdAt) {

    Subscription subscription() {
        return new Subscription(
                id,
                version,
                owner,
                ExchangeChannel.valueOf(channel),
                name,
                List.of(eventTypes),
                new Interest(
                        list(commodityGroups, CommodityGroup::valueOf),
                        list(commodities, Commodity::valueOf),
                        list(countries, country -> country),
                        list(units, unit -> unit)),
                url,
                SubscriptionState.valueOf(state),
                disabledReason == null ? null : DisabledReason.valueOf(disabledReason),
                disabledAt,
                secretNumber,
                previousSecretUntil,
                position,
                eventsLostAt,
                createdAt);
    }

    private static <T> @Nullable List<T> list(String[] texts, Function<String, T> read) {
        return texts.length == 0 ? null : Stream.of(texts).map(read).toList();
    }
}
