package org.interdict.contracts.codes;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** The labels or the definitions of all lists, from a file a language. */
final class Texts {
    private final Map<Locale, Properties> files = new LinkedHashMap<>();

    private Texts() {}

    /** @param kind the beginning of the files' names: {@code labels}, {@code definitions} */
    static Texts read(String kind) {
        Texts texts = new Texts();
        CodeLists.LANGUAGES.forEach(language -> texts.files.put(language, file(kind + "_" + language + ".properties")));
        return texts;
    }

    Set<String> keys(Locale language) {
        return Objects.requireNonNull(files.get(language)).stringPropertyNames();
    }

    Optional<Translated> of(String key) {
        Map<Locale, String> found = new LinkedHashMap<>();
        files.forEach((language, file) ->
                Optional.ofNullable(file.getProperty(key)).ifPresent(text -> found.put(language, text)));
        return found.isEmpty() ? Optional.empty() : Optional.of(new Translated(found));
    }

    private static Properties file(String name) {
        Properties file = new Properties();
        try (InputStream bytes =
                Optional.ofNullable(Texts.class.getResourceAsStream(name)).orElseThrow()) {
            file.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
