package org.interdict.contracts.codes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The places of a list, by UN/LOCODE without the space. Others are taken too, as long as they are well-formed and their
 * country exists ({@link Countries#isPlace}), and marked.
 */
public final class Places {
    private static final String SHIPPED = "/org/interdict/contracts/places.txt";
    private static final int COUNTRY = 1;
    private static final int LOCATION = 2;

    private final Set<String> codes;

    private Places(Set<String> codes) {
        this.codes = codes;
    }

    /** The places that the demo data name. */
    public static Places shipped() {
        try (InputStream list = Objects.requireNonNull(Places.class.getResourceAsStream(SHIPPED), SHIPPED);
                BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.US_ASCII))) {
            return new Places(lines.lines().collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The official list as CSV: it has no header, and a line for a country has no location. */
    public static Places read(Path file) {
        try (CSVParser lines = CSVFormat.RFC4180.parse(Files.newBufferedReader(file, StandardCharsets.ISO_8859_1))) {
            Set<String> codes = new HashSet<>();
            for (CSVRecord line : lines) {
                if (line.size() > LOCATION && !line.get(LOCATION).isBlank()) {
                    codes.add(line.get(COUNTRY).strip() + line.get(LOCATION).strip());
                }
            }
            return new Places(Set.copyOf(codes));
        } catch (IOException e) {
            throw new UncheckedIOException("the list of places cannot be read", e);
        }
    }

    public boolean know(String locode) {
        return codes.contains(locode);
    }

    /** False where a place is stated that the list does not know; else nothing, which goes without saying. */
    public @Nullable Boolean mark(@Nullable String locode) {
        return locode == null || know(locode) ? null : Boolean.FALSE;
    }
}
