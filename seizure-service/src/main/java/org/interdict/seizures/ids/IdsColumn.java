package org.interdict.seizures.ids;

import java.util.List;
import java.util.stream.Stream;

/** The columns of the individual-drug-seizures export, in their order. */
public enum IdsColumn {
    REGION,
    SUBREGION,
    COUNTRY,
    ADMINISTRATIVE_DIVISION,
    PLACE,
    SEIZURE_DATE,
    DRUG_NAME,
    AMOUNT,
    DRUG_UNIT,
    HIDING_PLACE,
    INSTALLATION,
    TRANSPORT,
    PRODUCING_COUNTRY,
    DEPARTURE_COUNTRY,
    DESTINATION_COUNTRY,
    ROUTING;

    public static List<String> header() {
        return Stream.of(values()).map(Enum::name).toList();
    }
}
