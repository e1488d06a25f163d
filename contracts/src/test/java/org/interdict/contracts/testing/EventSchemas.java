package org.interdict.contracts.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.interdict.contracts.events.EventType;
import org.interdict.contracts.events.EventTypes;

/** Holds the data of events to the schemas of their types, formats too, as a careful reader does. */
public final class EventSchemas {
    private static final String BASE = "http://localhost:8080/asyncapi/schemas/";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            Dialects.getDraft202012(),
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();
    private final UnaryOperator<String> read;

    /** @param read gives the schema of a type, such as what is served at the {@code dataschema} of an event */
    public EventSchemas(UnaryOperator<String> read) {
        this.read = read;
    }

    /** The schemas that ship with the contracts. */
    public static EventSchemas shipped() {
        return new EventSchemas(
                name -> EventTypes.named(name).map(EventType::schema).orElseThrow());
    }

    /** What is wrong with the data of an event, in words; nothing where they are as published. */
    public List<String> faults(String type, String data) {
        return schemas.computeIfAbsent(type, this::schema).validate(data, InputFormat.JSON).stream()
                .map(fault -> type + fault.getInstanceLocation() + ": " + fault.getMessage())
                .toList();
    }

    /** The same of an event that comes whole, by stream, page or webhook; data that had to be left out are not held to it. */
    public List<String> faultsOf(String event) {
        try {
            JsonNode members = JSON.readTree(event);
            return members.hasNonNull("dataref")
                    ? List.of()
                    : faults(
                            members.required("type").asText(),
                            members.required("data").toString());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(event, e);
        }
    }

    private Schema schema(String type) {
        return registry.getSchema(SchemaLocation.of(BASE + type), read.apply(type), InputFormat.JSON);
    }
}
