package org.interdict.seizures.person;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.interdict.contracts.codes.AgeBand;
import org.interdict.contracts.codes.Countries;
import org.interdict.contracts.codes.DetectionSource;
import org.interdict.contracts.codes.InterceptionFlow;
import org.interdict.contracts.codes.Sex;
import org.jspecify.annotations.Nullable;

/** By what, besides their role, persons are counted: by one of these at a time. */
enum PersonDimension {
    SEX("sex", codes(Sex.values())),
    AGE_BAND("ageBand", codes(AgeBand.values())),
    /** Of interceptions; persons of seizures have none. */
    FLOW("flow", codes(InterceptionFlow.values())),
    /** A person found by several sources counts in each. */
    SOURCE("source", codes(DetectionSource.values())),
    /** M.49 code of the country of the record. */
    SUBREGION(
            "subregion",
            Countries.all().stream()
                    .flatMap(country -> Countries.subregionOf(country).stream())
                    .distinct()
                    .sorted()
                    .toList());

    private final String parameter;
    private final List<String> codes;

    PersonDimension(String parameter, List<String> codes) {
        this.parameter = parameter;
        this.codes = codes;
    }

    static Optional<PersonDimension> named(String parameter) {
        return Stream.of(values())
                .filter(dimension -> dimension.parameter.equals(parameter))
                .findAny();
    }

    String parameter() {
        return parameter;
    }

    /** Every value that a cell can have, whether or not there is anybody: null, for not stated, is the last. */
    List<@Nullable String> cells() {
        List<@Nullable String> cells = new ArrayList<>(codes);
        cells.add(null);
        return Collections.unmodifiableList(cells);
    }

    /** Whether a person is in one cell only. */
    boolean isEachOnce() {
        return this != SOURCE;
    }

    private static List<String> codes(Object[] values) {
        return Stream.of(values)
                .map(Object::toString)
                .filter(code -> !code.equals("UNKNOWN"))
                .toList();
    }
}
