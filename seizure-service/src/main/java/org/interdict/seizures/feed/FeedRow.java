package org.interdict.seizures.feed;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.interdict.contracts.codes.Commodity;
import org.interdict.contracts.codes.CommodityGroup;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way into the table {@code feed_event}.
 *
 * @param place among the events that are written at once
 * @param channels who may read the data
 * @param countries those that the record has or had, so that a reader who filters hears of what it was told before
 * @param commodities those that the record has or had
 * @param told channels that once had the record and are told the notice instead of the data
 */
record FeedRow(
        int place,
        String eventId,
        UUID recordId,
        String source,
        String type,
        long version,
        Instant occurredAt,
        String unit,
        Set<String> channels,
        Set<String> countries,
        Set<Commodity> commodities,
        String data,
        Set<String> told,
        @Nullable String notice) {

    @JsonProperty("commodity_groups")
    Set<CommodityGroup> commodityGroups() {
        return commodities.stream().map(Commodity::group).collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
