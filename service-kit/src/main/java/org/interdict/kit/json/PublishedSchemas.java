package org.interdict.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The schemas of the OpenAPI document that this service publishes: what clients read is what is enforced. */
@Singleton
final class PublishedSchemas {
    /** Where Quarkus puts the document at build time. */
    private static final String DOCUMENT = "META-INF/quarkus-generated-openapi-doc.JSON";

    private static final String COMPONENTS = "#/components/schemas/";
    private static final String BASE = "urn:interdict:openapi";

    private final Map<Class<?>, Schema> schemas = new ConcurrentHashMap<>();
    private final SchemaRegistry registry;
    private final ObjectNode definitions;

    PublishedSchemas(ObjectMapper json) {
        definitions = read(json);
        definitions.putIfAbsent(Reason.class.getSimpleName(), Reason.schema());
        String document =
                json.createObjectNode().set("$defs", definitions).toString().replace(COMPONENTS, "#/$defs/");
        registry = SchemaRegistry.withDefaultDialect(
                Dialect.builder(Dialects.getDraft202012())
                        .formats(CalendarFormats.ALL)
                        .build(),
                builder -> builder.schemas(Map.of(BASE, document))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
    }

    Schema of(Class<?> body) {
        return schemas.computeIfAbsent(
                body, type -> registry.getSchema(SchemaLocation.of(BASE + "#/$defs/" + type.getSimpleName())));
    }

    /** The schema of this name as it is published. */
    JsonNode definition(String name) {
        return definitions.required(name);
    }

    /** The schema itself, where this one only refers to it. */
    JsonNode resolve(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : definition(reference.substring(COMPONENTS.length()));
    }

    private static ObjectNode read(ObjectMapper json) {
        try (InputStream document = Optional.ofNullable(
                        Thread.currentThread().getContextClassLoader().getResourceAsStream(DOCUMENT))
                .orElseThrow(() -> new IllegalStateException("no OpenAPI document in this service"))) {
            return json.readTree(document).path("components").withObject("/schemas");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
