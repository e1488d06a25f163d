package org.interdict.contracts.codes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Places by UN/LOCODE without the space: those that the demo data name, unless the official list is loaded. */
public final class Places {
    private static final String SHIPPED = "/org/interdict/contracts/places.txt";

    private Places() {}

    public static Set<String> shipped() {
        try (InputStream list = Objects.requireNonNull(Places.class.getResourceAsStream(SHIPPED), SHIPPED);
                BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.US_ASCII))) {
            return lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
