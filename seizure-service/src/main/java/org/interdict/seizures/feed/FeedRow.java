package org.interdict.seizures.feed;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.interdict.contracts.codes.Commodity;
import org.interdict.contracts.codes.CommodityGroup;
import org.interdict.contracts.codes.ExchangeChannel;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way into the table {@code feed_event}; see {@link FeedEntry}.
 *
 * @param place among the events that are written at once
 */
record FeedRow(
        int place,
        String eventId,
        @Nullable UUID recordId,
        String subject,
        String source,
        String type,
        long version,
        Instant occurredAt,
        String unit,
        Set<String> units,
        Set<ExchangeChannel> channels,
        Set<String> countries,
        Set<Commodity> commodities,
        String data,
        Set<ExchangeChannel> told,
        @Nullable String notice,
        boolean open,
        @Nullable String owner) {

    @JsonProperty("commodity_groups")
    Set<CommodityGroup> commodityGroups() {
        return commodities.stream().map(Commodity::group).collect(Collectors.toUnmodifiableSet());
    }
}
