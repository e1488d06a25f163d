package org.interdict.seizures.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Figures of persons, all of them up to a day. */
public record PersonFigures(
        Instant computedAt,
        @Schema(enumeration = "ALL") String scope,
        LocalDate asOf,
        List<String> groupBy,

        @Schema(description = "Persons of each role, exact from 11 on, else hidden")
        List<Map<String, @Nullable Object>> totals,

        @Schema(
                description =
                        "A row for each role and value, nobody there included: {record, role, the dimension's value, and "
                                + "persons rounded to 5, or hidden: true}")
        List<Map<String, @Nullable Object>> rows,

        @Schema(
                type = SchemaType.ARRAY,
                description =
                        "Where interceptions are grouped by subregion: those in which there were at least 11 interceptions")
        @Nullable
        List<Frequent> interceptions) {

    /** A subregion, by its M.49 code, with many interceptions. */
    public record Frequent(String subregion, long atLeast) {}
}
