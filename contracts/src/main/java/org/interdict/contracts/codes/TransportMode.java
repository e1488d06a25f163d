package org.interdict.contracts.codes;

import java.util.Optional;

/** The mode of transport, with its code of UN/ECE Recommendation 19 where it has one. */
public enum TransportMode {
    SEA("1"),
    AIR("4"),
    ROAD("3"),
    RAIL("2"),
    MAIL("5"),
    INLAND_WATER("8"),
    PIPELINE("7"),
    FOOT(""),
    OTHER(""),
    UNKNOWN("0");

    private final String recommendation19;

    TransportMode(String recommendation19) {
        this.recommendation19 = recommendation19;
    }

    /** The code of UN/ECE Recommendation 19, in which 0 is a mode that is not known. */
    public Optional<String> recommendation19() {
        return recommendation19.isEmpty() ? Optional.empty() : Optional.of(recommendation19);
    }
}
