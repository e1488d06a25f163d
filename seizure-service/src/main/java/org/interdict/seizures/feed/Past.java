package org.interdict.seizures.feed;

import java.util.Set;
import org.interdict.contracts.codes.Commodity;
import org.interdict.contracts.codes.ExchangeChannel;
import org.jspecify.annotations.Nullable;

/**
 * What earlier versions of a record said: whoever was told of those must hear of what became of them.
 *
 * @param reason why the record was last changed
 */
record Past(
        String unit,
        @Nullable String reason,
        Set<ExchangeChannel> channels,
        Set<String> countries,
        Set<Commodity> commodities) {

    static final Past NONE = new Past("", null, Set.of(), Set.of(), Set.of());
}
