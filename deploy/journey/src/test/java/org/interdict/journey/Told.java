package org.interdict.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An event as somebody was told of it.
 *
 * @param id the same however often and by whatever way it is told
 * @param record the one that it speaks of
 * @param dataschema where the schema of its data is
 */
record Told(String id, String type, String record, long version, String dataschema, JsonNode data) {
    /** From a CloudEvent in JSON. */
    static Told of(JsonNode event) {
        return new Told(
                event.get("id").asText(),
                event.get("type").asText(),
                event.get("subject").asText(),
                Long.parseLong(event.get("sequence").asText()),
                event.get("dataschema").asText(),
                event.get("data"));
    }

    /** What happened to which record, without saying what it says. */
    Deed deed() {
        return new Deed(record, version, kind(), isNotice());
    }

    /** Recorded, amended, validated, retracted or withdrawn. */
    String kind() {
        return type.split("\\.", -1)[3];
    }

    /** Whether it says to forget a record, and nothing of the record. */
    boolean isNotice() {
        return !data.has("unit");
    }

    /** Whether it speaks of a record that not everybody may see. */
    boolean isOfARecord() {
        return type.startsWith("org.interdict.seizure.") || type.startsWith("org.interdict.interception.");
    }

    /** What happened, each once. */
    static Set<Deed> deeds(Collection<Told> told) {
        return told.stream().map(Told::deed).collect(Collectors.toSet());
    }

    /** The ids in their order. */
    static List<String> ids(Collection<Told> told) {
        return told.stream().map(Told::id).toList();
    }

    /** Those that speak of these records. */
    static List<Told> ofRecords(Collection<String> records, Collection<Told> told) {
        return told.stream().filter(event -> records.contains(event.record())).toList();
    }

    /** That this happened to a record. */
    record Deed(String record, long version, String kind, boolean notice) {}
}
