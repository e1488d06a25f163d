package org.interdict.contracts.codes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The age band of a person, in years. */
public enum AgeBand {
    AGE_0_17("0-17"),
    AGE_18_24("18-24"),
    AGE_25_29("25-29"),
    AGE_30_39("30-39"),
    AGE_40_49("40-49"),
    AGE_50_59("50-59"),
    AGE_60_AND_OVER("60+"),
    UNKNOWN("UNKNOWN");

    private static final Map<String, AgeBand> BY_CODE =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(AgeBand::code, Function.identity()));

    private final String code;

    AgeBand(String code) {
        this.code = code;
    }

    /** The band with this code, such as {@code 30-39}. */
    @JsonCreator
    public static AgeBand ofCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code))
                .orElseThrow(() -> new IllegalArgumentException("unknown age band"));
    }

    /** The code on the wire, such as {@code 30-39}. */
    @JsonValue
    public String code() {
        return code;
    }

    @Override
    public String toString() {
        return code;
    }
}
