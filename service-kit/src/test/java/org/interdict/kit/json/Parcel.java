package org.interdict.kit.json;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body that the tests of strict JSON send. */
@Schema(additionalProperties = Schema.False.class)
public record Parcel(
        @NotNull @Pattern(regexp = "^[A-Z]{2,8}$") String code,
        @NotNull @DecimalMin("0") BigDecimal weight,
        @Nullable Integer pieces,
        @Nullable LocalDate day,
        @Nullable OffsetDateTime moment,
        @Nullable Boolean sealed,
        @Nullable Colour colour,
        @Size(max = 3) @Nullable List<Part> parts,
        @Nullable Map<String, @NotNull Integer> labels,
        @Size(min = 1, max = 20) @Nullable String note) {

    /** A list of codes. */
    public enum Colour {
        RED,
        GREEN
    }

    /** A member with members. */
    @Schema(additionalProperties = Schema.False.class)
    public record Part(@NotNull String name, @Nullable BigDecimal weight) {}
}
