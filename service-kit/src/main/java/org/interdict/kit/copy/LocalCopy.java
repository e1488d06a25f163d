package org.interdict.kit.copy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;

/** What a service knows of records that another owns, kept by that service's events. */
@Singleton
public final class LocalCopy {
    private final Jdbi jdbi;
    private final ObjectMapper json;

    LocalCopy(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        // A replica of a later version may have kept members that this one does not know.
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** Keeps this version, unless a later one is known. */
    public void keep(String kind, String recordId, long version, Object data) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into local_copy as known (kind, record_id, version, data)
                        values (:kind, :recordId, :version, cast(:data as jsonb))
                        on conflict (kind, record_id) do update
                           set version = excluded.version, data = excluded.data
                         where known.version < excluded.version
                        """)
                .bind("kind", kind)
                .bind("recordId", recordId)
                .bind("version", version)
                .bind("data", write(data))
                .execute());
    }

    /** Those of the records that are known here, by their id. */
    public <T> Map<String, T> find(String kind, Collection<String> recordIds, Class<T> type) {
        Map<String, String> found = jdbi.withHandle(handle -> handle.createQuery(
                        "select record_id, data from local_copy where kind = :kind and record_id = any(:ids)")
                .bind("kind", kind)
                .bindArray("ids", String.class, recordIds.toArray())
                .setMapKeyColumn("record_id")
                .setMapValueColumn("data")
                .collectInto(new GenericType<Map<String, String>>() {}));
        Map<String, T> copies = new HashMap<>();
        found.forEach((id, data) -> copies.put(id, read(data, type)));
        return copies;
    }

    /** All records of this kind that are known here, by their id. */
    public <T> Map<String, T> all(String kind, Class<T> type) {
        Map<String, T> copies = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("select record_id, data from local_copy where kind = :kind")
                .bind("kind", kind)
                .map((row, context) -> copies.put(row.getString("record_id"), read(row.getString("data"), type)))
                .list());
        return copies;
    }

    private <T> T read(String data, Class<T> type) {
        try {
            return json.readValue(data, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(Object data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
