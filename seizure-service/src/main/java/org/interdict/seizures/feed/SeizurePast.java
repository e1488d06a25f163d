package org.interdict.seizures.feed;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interdict.contracts.codes.Commodity;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What earlier versions of seizures said: whoever was told of those must hear of what became of them. */
@Singleton
final class SeizurePast {
    private final Jdbi jdbi;

    SeizurePast(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** By the id of the record; a record that was never changed has no past. */
    Map<UUID, Past> of(Collection<UUID> seizures) {
        Map<UUID, Past> pasts = new HashMap<>();
        if (!seizures.isEmpty()) {
            jdbi.useHandle(handle -> handle.createQuery("""
                            select s.id, s.unit, s.reason,
                                   array(select distinct unnest(v.channels)
                                           from seizure_version v
                                          where v.seizure_id = s.id) as channels,
                                   array(select distinct v.content ->> 'country'
                                           from seizure_version v
                                          where v.seizure_id = s.id) as countries,
                                   array(select distinct item ->> 'commodity'
                                           from seizure_version v, jsonb_array_elements(v.content -> 'items') as item
                                          where v.seizure_id = s.id) as commodities
                              from seizure s
                             where s.id = any(:ids)
                            """)
                    .bindArray("ids", UUID.class, seizures.toArray())
                    .map((row, context) -> pasts.put(row.getObject("id", UUID.class), past(row)))
                    .list());
        }
        return pasts;
    }

    private static Past past(ResultSet row) throws SQLException {
        return new Past(
                row.getString("unit"),
                row.getString("reason"),
                texts(row.getArray("channels")),
                texts(row.getArray("countries")),
                texts(row.getArray("commodities")).stream()
                        .map(Commodity::valueOf)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static Set<String> texts(Array array) throws SQLException {
        return Stream.of((String[]) array.getArray()).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What a seizure was.
     *
     * @param reason why it was last changed
     */
    record Past(
            String unit,
            @Nullable String reason,
            Set<String> channels,
            Set<String> countries,
            Set<Commodity> commodities) {}
}
