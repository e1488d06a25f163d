package org.interdict.seizures.place;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.interdict.contracts.codes.Places;
import org.jspecify.annotations.Nullable;

/** The places of a list; others are taken too, as long as they are well-formed and their country exists, and marked. */
@Startup
@Singleton
public final class KnownPlaces {
    private static final int COUNTRY = 1;
    private static final int LOCATION = 2;

    private final Set<String> known;

    KnownPlaces(PlaceConfig config) {
        known = config.file().map(KnownPlaces::official).orElseGet(Places::shipped);
    }

    /** False where a place is stated that the list does not know; else nothing, which goes without saying. */
    public @Nullable Boolean mark(@Nullable String place) {
        return place == null || known.contains(place) ? null : Boolean.FALSE;
    }

    /** The official files have no header; a line for a country has no location. */
    private static Set<String> official(Path file) {
        try (CSVParser lines = CSVFormat.RFC4180.parse(Files.newBufferedReader(file, StandardCharsets.ISO_8859_1))) {
            Set<String> codes = new HashSet<>();
            for (CSVRecord line : lines) {
                if (line.size() > LOCATION && !line.get(LOCATION).isBlank()) {
                    codes.add(line.get(COUNTRY).strip() + line.get(LOCATION).strip());
                }
            }
            return Set.copyOf(codes);
        } catch (IOException e) {
            throw new UncheckedIOException("the list of places cannot be read", e);
        }
    }
}
