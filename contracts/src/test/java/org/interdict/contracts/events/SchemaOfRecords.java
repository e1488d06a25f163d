package org.interdict.contracts.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.interdict.contracts.codes.CodeLists;
import org.jspecify.annotations.Nullable;

/** The JSON Schema of an event type as its records and their comments make it. */
final class SchemaOfRecords {
    private static final Map<Class<?>, String> FORMATS = Map.of(
            UUID.class, "uuid", LocalDate.class, "date", Instant.class, "date-time", OffsetDateTime.class, "date-time");

    private final ObjectMapper json;
    private final RecordDocs docs;
    private final SchemaGenerator records;

    SchemaOfRecords(ObjectMapper json) throws IOException {
        this.json = json;
        docs = RecordDocs.read();
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        json, SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .without(Option.SCHEMA_VERSION_INDICATOR)
                .with(Option.INLINE_ALL_SCHEMAS);
        config.forFields()
                .withNullableCheck(SchemaOfRecords::isOptional)
                .withRequiredCheck(field -> !isOptional(field))
                .withDescriptionResolver(this::description);
        config.forTypesInGeneral()
                .withPropertySorter((one, other) -> 0)
                .withCustomDefinitionProvider((type, context) ->
                        plain(type.getErasedType()).map(CustomDefinition::new).orElse(null));
        records = new SchemaGenerator(config.build());
    }

    ObjectNode of(EventType type) {
        ObjectNode schema = json.createObjectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", "/asyncapi/schemas/" + type.name())
                .put("title", type.title())
                .put("description", type.summary());
        if (type.data().size() == 1) {
            Class<?> form = type.data().get(0);
            schema.put("description", type.summary() + " " + docs.of(form).orElseThrow());
            return schema.setAll(records.generateSchema(form));
        }
        for (Class<?> form : type.data()) {
            schema.withArray("anyOf")
                    .addObject()
                    .put("description", docs.of(form).orElseThrow())
                    .setAll(records.generateSchema(form));
        }
        return schema;
    }

    private Optional<ObjectNode> plain(Class<?> type) {
        if (type.isEnum()) {
            ObjectNode codes = json.createObjectNode().put("type", "string");
            for (Object constant : type.getEnumConstants()) {
                codes.withArray("enum").add(json.<JsonNode>valueToTree(constant));
            }
            return Optional.of(codes);
        }
        if (type.equals(BigDecimal.class)) {
            return Optional.of(json.createObjectNode().put("type", "number"));
        }
        return Optional.ofNullable(FORMATS.get(type))
                .map(format -> json.createObjectNode().put("type", "string").put("format", format));
    }

    private @Nullable String description(FieldScope field) {
        List<String> sentences = new ArrayList<>();
        if (!field.isFakeContainerItemScope()) {
            docs.of(field.getRawMember().getDeclaringClass(), field.getName()).ifPresent(sentences::add);
        }
        Class<?> type = field.getType().getErasedType();
        if (!field.isContainerType()) {
            docs.of(type).ifPresent(sentences::add);
            CodeLists.nameOf(type)
                    .map("A code of /api/v1/codes/%s, which may gain codes."::formatted)
                    .ifPresent(sentences::add);
        }
        return sentences.isEmpty() ? null : String.join(" ", sentences);
    }

    private static boolean isOptional(FieldScope field) {
        return !field.isFakeContainerItemScope()
                && field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
