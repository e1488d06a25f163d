package org.interdict.contracts.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.interdict.contracts.testing.EventSchemas;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The schemas are made from the records, and held to what was published before. After a change of a record write them
 * anew: {@code mvn -pl deploy/local,contracts test -Dtest=EventSchemasTest -Dinterdict.schemas=write}
 * {@code -Dsurefire.failIfNoSpecifiedTests=false}. What would break readers is not taken for published.
 */
class EventSchemasTest {
    private static final Path SCHEMAS = Path.of("src/main/resources/org/interdict/contracts/schemas");
    private static final Path PUBLISHED = Path.of("src/test/resources/published-schemas");
    private static final String HOW = "write the schemas anew, as the comment of this class says";

    @BeforeAll
    static void writeWhereAskedTo() throws IOException {
        if (!"write".equals(System.getProperty("interdict.schemas"))) {
            return;
        }
        SchemaOfRecords records = new SchemaOfRecords(EventJson.MAPPER);
        for (EventType type : EventTypes.ALL) {
            JsonNode schema = records.of(type);
            write(file(SCHEMAS, type), schema);
            Path published = file(PUBLISHED, type);
            if (!Files.exists(published)
                    || Compatibility.breaks(read(published), schema).isEmpty()) {
                write(published, schema);
            }
        }
    }

    static List<EventType> types() {
        return EventTypes.ALL;
    }

    @Test
    void areWhatTheRecordsMake() throws IOException {
        SchemaOfRecords records = new SchemaOfRecords(EventJson.MAPPER);
        for (EventType type : EventTypes.ALL) {
            assertThat(file(SCHEMAS, type)).as(HOW).exists();
            assertThat(read(file(SCHEMAS, type))).as(HOW).isEqualTo(records.of(type));
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void breakNoReader(EventType type) throws IOException {
        assertThat(file(PUBLISHED, type)).as(HOW).exists();
        assertThat(Compatibility.breaks(read(file(PUBLISHED, type)), read(file(SCHEMAS, type))))
                .as("a change that breaks readers needs a type of its own, with a new version")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void areKeptAsPublishedSoThatTheNextChangeIsHeldToThem(EventType type) throws IOException {
        assertThat(read(file(PUBLISHED, type)))
                .as(HOW + "; what would break readers is not taken")
                .isEqualTo(read(file(SCHEMAS, type)));
    }

    @Test
    void stayForEveryTypeThatWasEverPublished() throws IOException {
        assertThat(names(PUBLISHED)).isSubsetOf(names(SCHEMAS));
        assertThat(names(SCHEMAS))
                .containsExactlyInAnyOrderElementsOf(EventTypes.ALL.stream()
                        .map(type -> type.name() + ".json")
                        .toList());
    }

    @Test
    void takeWhatLaterVersionsAdd() {
        assertThat(EventSchemas.shipped().faults("org.interdict.seizure.withdrawn.v1", """
                        {"id": "01890f3e-7a10-7c3d-9a4e-2f6b8c1d0e5f", "version": 3, "reason": "why", "later": 1}
                        """))
                .isEmpty();
    }

    @Test
    void nameWhatIsNotAsPublished() {
        EventSchemas schemas = EventSchemas.shipped();
        assertThat(schemas.faults("org.interdict.seizure.withdrawn.v1", """
                        {"id": "7", "version": 3, "reason": "why"}
                        """))
                .singleElement()
                .asString()
                .contains("/id")
                .contains("uuid");
        assertThat(schemas.faults("org.interdict.seizure.withdrawn.v1", """
                        {"id": "01890f3e-7a10-7c3d-9a4e-2f6b8c1d0e5f", "version": "3"}
                        """)).hasSize(2);
        assertThat(schemas.faults("org.interdict.seizure.retracted.v1", """
                        {"id": "01890f3e-7a10-7c3d-9a4e-2f6b8c1d0e5f", "version": 3}
                        """)).isNotEmpty();
    }

    @Test
    void areAppliedToTheDataOfWholeEventsUnlessTheyHadToBeLeftOut() {
        EventSchemas schemas = EventSchemas.shipped();
        String event = """
                {"specversion": "1.0", "type": "org.interdict.seizure.recorded.v1", %s
                 "data": {"id": "01890f3e-7a10-7c3d-9a4e-2f6b8c1d0e5f", "version": 1}}
                """;
        assertThat(schemas.faultsOf(event.formatted(""))).hasSizeGreaterThan(5);
        assertThat(schemas.faultsOf(event.formatted("\"dataref\": \"/api/v1/events/1\",")))
                .isEmpty();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static Path file(Path folder, EventType type) {
        return folder.resolve(type.name() + ".json");
    }

    private static JsonNode read(Path file) throws IOException {
        return EventJson.MAPPER.readTree(Files.readString(file));
    }

    private static void write(Path file, JsonNode schema) throws IOException {
        DefaultPrettyPrinter lines = new DefaultPrettyPrinter(
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER));
        lines.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        Files.createDirectories(file.getParent());
        Files.writeString(file, EventJson.MAPPER.writer(lines).writeValueAsString(schema) + "\n");
    }
}
