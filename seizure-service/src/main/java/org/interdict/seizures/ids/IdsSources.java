package org.interdict.seizures.ids;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The cells from which seizures were imported, exactly as they were: what the export gives back. */
@Singleton
public final class IdsSources {
    private final Jdbi jdbi;

    IdsSources(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** By the id of the seizure, each the JSON array of its cells. */
    public void keep(Map<UUID, byte[]> cells) {
        if (cells.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into ids_source (seizure_id, cells)
                        select seizure_id, cast(cells as jsonb)
                          from unnest(:seizures, :cells) as source (seizure_id, cells)
                        """)
                .bindArray("seizures", UUID.class, cells.keySet().toArray())
                .bindArray(
                        "cells",
                        String.class,
                        cells.values().stream()
                                .map(line -> new String(line, StandardCharsets.UTF_8))
                                .toArray())
                .execute());
    }
}
