package org.interdict.contracts.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventTypesTest {
    private static final Path EVENTS = Path.of("src/main/java");

    @Test
    void listEveryTypeThatHasAConstant() throws IOException, ReflectiveOperationException {
        List<String> constants = new ArrayList<>();
        for (Class<?> holder : classes("EventTypes.java")) {
            constants.addAll(texts(holder));
        }
        assertThat(EventTypes.ALL.stream().map(EventType::name)).containsExactlyInAnyOrderElementsOf(constants);
    }

    @Test
    void areOfEveryTopicButThoseThatRepeatThem() throws IllegalAccessException {
        assertThat(EventTypes.ALL.stream().map(EventType::topic).distinct())
                .containsExactlyInAnyOrderElementsOf(texts(Topics.class).stream()
                        .filter(topic -> !topic.startsWith("interdict.partner."))
                        .toList());
    }

    private static List<Class<?>> classes(String end) throws IOException, ClassNotFoundException {
        List<Class<?>> classes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(EVENTS.resolve("org/interdict/contracts/events"))) {
            for (Path file : files.filter(file -> file.toString().endsWith(end)).toList()) {
                classes.add(Class.forName(EVENTS.relativize(file)
                        .toString()
                        .replace(".java", "")
                        .replace(file.getFileSystem().getSeparator(), ".")));
            }
        }
        return classes;
    }

    private static List<String> texts(Class<?> holder) throws IllegalAccessException {
        List<String> texts = new ArrayList<>();
        for (Field field : holder.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType().equals(String.class)) {
                texts.add((String) field.get(null));
            }
        }
        return texts;
    }
}
