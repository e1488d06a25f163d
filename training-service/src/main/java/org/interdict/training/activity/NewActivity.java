package org.interdict.training.activity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interdict.contracts.codes.TrainingKind;
import org.interdict.contracts.codes.TrainingStatus;
import org.interdict.contracts.codes.TrainingTheme;
import org.jspecify.annotations.Nullable;

/** A training activity as the trainer posts it. */
@Schema(additionalProperties = Schema.False.class)
public record NewActivity(
        @NotNull @Pattern(regexp = ActivityReference.FORM) String reference,

        @NotNull @Size(min = 1, max = 300) @Pattern(regexp = TEXT)
        String title,

        @NotNull TrainingKind kind,
        @NotNull @Size(min = 1, max = 10) List<TrainingTheme> themes,
        @Schema(description = "The first day") @NotNull LocalDate from,
        @Schema(description = "The last day") @NotNull LocalDate to,

        @Schema(description = "UN/LOCODE without the space") @Pattern(regexp = "^[A-Z]{2}[A-Z2-9]{3}$") @Nullable
        String place,

        @Schema(description = "The units that the activity is for") @Size(max = 200) @Nullable
        List<@Pattern(regexp = UNIT) String> units,

        @Size(max = 50) @Nullable List<@Size(min = 1, max = 200) @Pattern(regexp = LISTED_TEXT) String> partners,

        @Schema(description = "PLANNED unless stated") @Nullable
        TrainingStatus status,

        @Schema(description = "Once the activity is held") @Size(max = 1000) @Nullable
        List<Attendance> attendance) {

    /** The form of a unit's code in the registry. */
    static final String UNIT = "^[A-Z]{2}[A-Z0-9-]{1,30}$";

    /** No space at either end and no control character: neither comes through a table unchanged. */
    static final String TEXT = "^(?!\\s)[^\\u0000-\\u001F\\u007F-\\u009F]*(?<!\\s)$";

    /** The same without the bar, which joins lists in tables. */
    static final String LISTED_TEXT = "^(?!\\s)[^|\\u0000-\\u001F\\u007F-\\u009F]*(?<!\\s)$";

    /** The same with what has no order in one order: two statements that agree in it are the same one sent twice. */
    NewActivity inOrder() {
        return new NewActivity(
                reference,
                title,
                kind,
                themes.stream().sorted().toList(),
                from,
                to,
                place,
                Optional.ofNullable(units).orElse(List.of()).stream().sorted().toList(),
                partners,
                status,
                attendance);
    }

    /** The units that it is for and those that came. */
    Set<String> namedUnits() {
        return Stream.concat(
                        Optional.ofNullable(units).orElse(List.of()).stream(),
                        Optional.ofNullable(attendance).orElse(List.of()).stream()
                                .map(Attendance::unit)
                                .filter(Objects::nonNull))
                .collect(Collectors.toSet());
    }
}
