package org.interdict.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** All items that count, as the tables of records have them; only what has changed is read again. */
final class RecordedSeizures {
    private static final OffsetDateTime BEGINNING = OffsetDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final SeizureTables tables;
    private final Map<UUID, List<RecordedItem>> items = new HashMap<>();
    private OffsetDateTime readUpTo = BEGINNING;

    RecordedSeizures(SeizureTables tables) {
        this.tables = tables;
    }

    void refresh() {
        OffsetDateTime latest = tables.latestChange();
        items.putAll(tables.itemsChangedSince(readUpTo));
        readUpTo = latest;
        assertThat(tables.count("select count(*) from seizure")).isEqualTo(items.size());
    }

    /** That nothing was missed by not reading all. */
    void proveWhole() {
        assertThat(tables.itemsChangedSince(BEGINNING)).isEqualTo(items);
    }

    List<UUID> ids() {
        return List.copyOf(items.keySet());
    }

    List<RecordedItem> items() {
        List<RecordedItem> all = new ArrayList<>();
        items.values().forEach(all::addAll);
        return all;
    }

    List<RecordedItem> items(Set<UUID> records) {
        return records.stream()
                .flatMap(record -> items.getOrDefault(record, List.of()).stream())
                .toList();
    }
}
