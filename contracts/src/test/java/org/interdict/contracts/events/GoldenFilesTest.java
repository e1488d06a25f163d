package org.interdict.contracts.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interdict.contracts.events.EventJson.MAPPER;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.interdict.contracts.testing.EventSchemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A golden file is the wire form that partners have; a record that no longer reads or writes it breaks them. It is called
 * by its type, {@code seizure-recorded} for {@code org.interdict.seizure.recorded.v1}; a second form of the data adds a word.
 */
class GoldenFilesTest {
    private static final Path FILES = Path.of("src/test/resources/golden");
    private static final EventSchemas SCHEMAS = EventSchemas.shipped();

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.sorted().toList();
        }
    }

    static List<EventType> types() {
        return EventTypes.ALL;
    }

    @ParameterizedTest
    @MethodSource("files")
    void isReadAndWrittenByItsRecord(Path file) throws IOException {
        JsonNode golden = MAPPER.readTree(file.toFile());
        Object event = MAPPER.treeToValue(golden, record(file));
        assertThat(MAPPER.readTree(MAPPER.writeValueAsString(event))).isEqualTo(golden);
    }

    @ParameterizedTest
    @MethodSource("files")
    void isAsTheSchemaOfItsTypeSays(Path file) throws IOException {
        assertThat(SCHEMAS.faults(type(file).name(), Files.readString(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void existsForEveryFormOfEveryType(EventType type) throws IOException {
        assertThat(files().stream()
                        .filter(file -> type(file).equals(type))
                        .map(GoldenFilesTest::record)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(type.data());
    }

    @Test
    void showsEveryMemberSomewhere() throws IOException {
        Set<String> shown = new TreeSet<>();
        for (Path file : files()) {
            paths(record(file).getSimpleName(), MAPPER.readTree(file.toFile()), shown);
        }
        Set<String> published = new TreeSet<>();
        for (EventType type : EventTypes.ALL) {
            if (type.data().size() == 1) {
                members(type.data().get(0).getSimpleName(), MAPPER.readTree(type.schema()), published);
            }
        }
        assertThat(shown).isEqualTo(published);
    }

    private static EventType type(Path file) {
        String[] words = name(file).split("-", -1);
        return EventTypes.named("org.interdict." + words[0] + "." + words[1] + ".v1")
                .orElseThrow();
    }

    private static Class<? extends Record> record(Path file) {
        List<Class<? extends Record>> forms = type(file).data();
        return forms.get(name(file).split("-", -1).length - 2);
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".json", "");
    }

    private static void paths(String at, JsonNode data, Set<String> paths) {
        data.fields().forEachRemaining(member -> {
            paths.add(at + "/" + member.getKey());
            paths(at + "/" + member.getKey(), member.getValue(), paths);
        });
        if (data.isArray()) {
            data.forEach(element -> paths(at, element, paths));
        }
    }

    private static void members(String at, JsonNode schema, Set<String> paths) {
        schema.path("properties").fields().forEachRemaining(member -> {
            paths.add(at + "/" + member.getKey());
            members(at + "/" + member.getKey(), member.getValue(), paths);
        });
        if (schema.has("items")) {
            members(at, schema.path("items"), paths);
        }
    }
}
