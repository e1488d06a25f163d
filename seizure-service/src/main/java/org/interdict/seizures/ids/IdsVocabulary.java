package org.interdict.seizures.ids;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What the words of the export mean: files of {@code contracts}, one for each kind of word, that give each spelling its code,
 * its factor and the reason for both.
 */
@Singleton
public final class IdsVocabulary {
    private static final CSVFormat FILE =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Map<Words, Map<String, Meaning>> meanings = new HashMap<>();

    IdsVocabulary() {
        for (Words words : Words.values()) {
            meanings.put(words, read(words));
        }
    }

    /** Empty when the export is not known to use this word. */
    public Optional<Meaning> of(Words words, String word) {
        return Optional.ofNullable(meanings(words).get(word));
    }

    Map<String, Meaning> meanings(Words words) {
        return Objects.requireNonNull(meanings.get(words));
    }

    private static Map<String, Meaning> read(Words words) {
        String resource = "/org/interdict/contracts/ids/" + words.file + ".csv";
        try (InputStream file = Objects.requireNonNull(IdsVocabulary.class.getResourceAsStream(resource), resource);
                CSVParser lines = FILE.parse(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            Map<String, Meaning> read = new HashMap<>();
            for (CSVRecord line : lines) {
                if (read.put(line.get("value"), meaning(line)) != null) {
                    throw new IllegalStateException(resource + " says twice what " + line.get("value") + " means");
                }
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Meaning meaning(CSVRecord line) {
        String factor = line.get("factor");
        return new Meaning(
                line.get("code"), factor.isEmpty() ? BigDecimal.ONE : new BigDecimal(factor), line.get("reason"));
    }

    /** The kinds of words, each with its file. */
    public enum Words {
        DRUG("drug"),
        UNIT("unit"),
        COUNTRY("country"),
        TRANSPORT("transport"),
        ROUTING("routing"),
        HIDING_PLACE("hiding-place");

        private final String file;

        Words(String file) {
            this.file = file;
        }
    }

    /**
     * What a word means.
     *
     * @param code empty when the word says nothing that has a code
     * @param factor of amounts, for units that are multiples of others
     */
    public record Meaning(String code, BigDecimal factor, String reason) {
        public boolean saysNothing() {
            return code.isEmpty();
        }
    }
}
