package org.interdict.training.activity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interdict.contracts.codes.Agency;
import org.interdict.contracts.codes.Countries;
import org.interdict.kit.problem.Fault;
import org.jspecify.annotations.Nullable;

/** How many officers of a unit, or of a country that has no unit there, took part, by sex where it is known. */
@Schema(additionalProperties = Schema.False.class)
public record Attendance(
        @Pattern(regexp = NewActivity.UNIT) @Nullable String unit,

        @Schema(description = "ISO 3166-1 alpha-2; in place of the unit") @Pattern(regexp = "^[A-Z]{2}$") @Nullable
        String country,

        @Nullable Agency agency,
        @Schema(defaultValue = "0") @Min(0) @Max(100_000) int female,
        @Schema(defaultValue = "0") @Min(0) @Max(100_000) int male,

        @Schema(description = "Officers whose sex is not stated", defaultValue = "0") @Min(0) @Max(100_000)
        int unspecified) {

    /** Every rule that these lines break, by their place in the activity. */
    static List<Fault> faults(List<Attendance> lines) {
        List<Fault> faults = new ArrayList<>();
        Set<List<@Nullable Object>> seen = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            Attendance line = lines.get(i);
            String pointer = "/attendance/" + i;
            if ((line.unit() == null) == (line.country() == null)) {
                faults.add(new Fault(pointer, "unit-or-country", "Attendance is of a unit or of a country."));
            } else if (!seen.add(Arrays.asList(line.unit(), line.country(), line.agency()))) {
                faults.add(new Fault(pointer, "repeated", "The same officers are stated twice."));
            }
            if (line.country() != null && !Countries.isCountry(line.country())) {
                faults.add(
                        new Fault(pointer + "/country", "unknown-country", "No country of ISO 3166-1 has this code."));
            }
        }
        return faults;
    }
}
