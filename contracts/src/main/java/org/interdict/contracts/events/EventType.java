package org.interdict.contracts.events;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A type of event: how it is called on the wire, where it is announced, and what its data are.
 *
 * @param name as in the CloudEvents attribute {@code type}
 * @param summary what happened, in one sentence
 * @param data the record of the data; of several, the first is what every reader is told who may still see the record
 */
public record EventType(String name, String topic, String summary, List<Class<? extends Record>> data) {
    /** Where published schemas lie: a file for each type. */
    private static final String SCHEMAS = "/org/interdict/contracts/schemas/";

    public EventType {
        data = List.copyOf(data);
    }

    static EventType of(String name, String topic, String summary, Class<? extends Record> data) {
        return new EventType(name, topic, summary, List.of(data));
    }

    /** The name in words, such as {@code seizure recorded}. */
    public String title() {
        String[] words = name.split("\\.", -1);
        return words[2] + " " + words[3];
    }

    /** The published JSON Schema (2020-12) of the data. */
    public String schema() {
        try (InputStream file = Objects.requireNonNull(
                EventType.class.getResourceAsStream(SCHEMAS + name + ".json"), () -> "no schema of " + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
