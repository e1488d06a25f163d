package org.interdict.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The members of a published record that hold a value, each by its path, as a table's column names it. */
@Singleton
public final class PublishedMembers {
    private final PublishedSchemas schemas;

    PublishedMembers(PublishedSchemas schemas) {
        this.schemas = schemas;
    }

    /** By path, such as {@code transport.mode} or {@code items.quantity.value}. */
    public Map<String, Member> of(Class<?> record) {
        Map<String, Member> members = new LinkedHashMap<>();
        collect(schemas.definition(record.getSimpleName()), "", Optional.empty(), members);
        return members;
    }

    private void collect(JsonNode schema, String path, Optional<String> list, Map<String, Member> members) {
        schema.path("properties").properties().forEach(property -> {
            JsonNode member = schemas.resolve(property.getValue());
            String memberPath = path + property.getKey();
            if (member.has("properties")) {
                collect(member, memberPath + ".", list, members);
            } else if (member.path("type").asText().equals("array")) {
                JsonNode items = schemas.resolve(member.path("items"));
                if (items.has("properties")) {
                    collect(items, memberPath + ".", Optional.of(memberPath), members);
                } else {
                    members.put(memberPath, new Member(Kind.LIST, list));
                }
            } else {
                members.put(memberPath, new Member(kind(member), list));
            }
        });
    }

    private static Kind kind(JsonNode schema) {
        return switch (schema.path("type").asText()) {
            case "number", "integer" -> Kind.NUMBER;
            case "boolean" -> Kind.BOOLEAN;
            default -> schema.path("format").asText().startsWith("date") ? Kind.DATE : Kind.TEXT;
        };
    }

    /** What a value looks like. */
    public enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        /** A date, or a date with its time. */
        DATE,
        /** Several texts. */
        LIST
    }

    /**
     * A member that holds a value.
     *
     * @param list the path of the list of objects that it is in, if it is in one
     */
    public record Member(Kind kind, Optional<String> list) {}
}
