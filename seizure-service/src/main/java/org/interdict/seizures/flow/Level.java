package org.interdict.seizures.flow;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.stream.Stream;
import org.interdict.contracts.codes.Countries;
import org.jspecify.annotations.Nullable;

/** Between what goods flow. */
enum Level {
    COUNTRY("country"),
    SUBREGION("subregion");

    private final String parameter;

    Level(String parameter) {
        this.parameter = parameter;
    }

    static Level named(String parameter) {
        return Stream.of(values())
                .filter(level -> level.parameter.equals(parameter))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(parameter));
    }

    /** The name in requests and answers. */
    @JsonValue
    String parameter() {
        return parameter;
    }

    /** What the country is or lies in; null where it is not known, or lies in no subregion. */
    @Nullable
    String of(@Nullable String country) {
        return country == null || this == COUNTRY
                ? country
                : Countries.subregionOf(country).orElse(null);
    }
}
