package org.interdict.local.imports;

import com.fasterxml.jackson.databind.JsonNode;

/** What a service tells of an import. */
record ImportJob(String id, String state, long rows, long created, long unchanged, long rejected, int percent) {
    static ImportJob of(JsonNode json) {
        return new ImportJob(
                json.path("id").asText(),
                json.path("state").asText(),
                json.path("rows").asLong(),
                json.path("created").asLong(),
                json.path("unchanged").asLong(),
                json.path("rejected").asLong(),
                json.path("percent").asInt());
    }

    boolean isRunning() {
        return state.equals("RUNNING");
    }

    boolean isRefused() {
        return state.equals("REFUSED");
    }

    String summary() {
        return "%d of %d rows new, %d were there, %d rejected".formatted(created, rows, unchanged, rejected);
    }
}
