package org.interdict.kit.problem;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The sentences of this program in every language, read once, when it starts. Each module brings a catalogue a language,
 * {@code sentences/ar.json} and so on: translations by their English pattern.
 */
@Singleton
public final class Wordings {
    private final Map<Language, Wording> wordings = new EnumMap<>(Language.class);

    Wordings(ObjectMapper json) {
        for (Language language : Language.values()) {
            wordings.put(language, new Wording(language, translations(language, json)));
        }
    }

    /** As the reader of this request wants to be spoken to. */
    public Wording of(HttpServerRequest request) {
        return in(Language.wanted(request.headers().getAll("Accept-Language")));
    }

    public Wording in(Language language) {
        return Objects.requireNonNull(wordings.get(language));
    }

    private static Map<String, String> translations(Language language, ObjectMapper json) {
        Map<String, String> all = new HashMap<>();
        try {
            for (URL catalogue : Collections.list(Thread.currentThread()
                    .getContextClassLoader()
                    .getResources("sentences/" + language.tag() + ".json"))) {
                try (InputStream text = catalogue.openStream()) {
                    all.putAll(json.readValue(text, new TypeReference<Map<String, String>>() {}));
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
