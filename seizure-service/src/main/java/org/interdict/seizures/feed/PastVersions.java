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
import org.interdict.contracts.codes.ExchangeChannel;
import org.jdbi.v3.core.Jdbi;

/** Reads the past of records from the versions that later ones took the place of. */
@Singleton
final class PastVersions {
    private final Jdbi jdbi;

    PastVersions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * By the id of the record.
     *
     * @param table of the records; their versions are in the one of the same name and {@code _version}
     */
    Map<String, Past> of(String table, Collection<String> records) {
        Map<String, Past> pasts = new HashMap<>();
        if (!records.isEmpty()) {
            jdbi.useHandle(handle -> handle.createQuery("""
                            select r.id, r.unit, r.reason,
                                   array(select distinct unnest(v.channels)
                                           from %1$s_version v
                                          where v.%1$s_id = r.id) as channels,
                                   array(select distinct v.content ->> 'country'
                                           from %1$s_version v
                                          where v.%1$s_id = r.id) as countries,
                                   array(select distinct item ->> 'commodity'
                                           from %1$s_version v, jsonb_array_elements(v.content -> 'items') as item
                                          where v.%1$s_id = r.id) as commodities
                              from %1$s r
                             where r.id = any(:ids)
                            """.formatted(table))
                    .bindArray(
                            "ids",
                            UUID.class,
                            records.stream().map(UUID::fromString).toArray())
                    .map((row, context) -> pasts.put(row.getString("id"), past(row)))
                    .list());
        }
        return pasts;
    }

    private static Past past(ResultSet row) throws SQLException {
        return new Past(
                row.getString("unit"),
                row.getString("reason"),
                texts(row.getArray("channels")).stream()
                        .map(ExchangeChannel::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                texts(row.getArray("countries")),
                texts(row.getArray("commodities")).stream()
                        .map(Commodity::valueOf)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static Set<String> texts(Array array) throws SQLException {
        return Stream.of((String[]) array.getArray()).collect(Collectors.toUnmodifiableSet());
    }
}
