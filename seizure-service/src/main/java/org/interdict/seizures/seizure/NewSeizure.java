package org.interdict.seizures.seizure;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interdict.contracts.codes.Concealment;
import org.interdict.contracts.codes.Direction;
import org.interdict.contracts.codes.ExchangeChannel;
import org.interdict.contracts.codes.TrafficType;
import org.interdict.seizures.casework.Detection;
import org.interdict.seizures.casework.Form;
import org.interdict.seizures.casework.Route;
import org.jspecify.annotations.Nullable;

/** A seizure as a unit posts it; {@code unit} and {@code reference} together are its natural key. */
@Schema(additionalProperties = Schema.False.class)
public record NewSeizure(
        @NotNull @Pattern(regexp = Form.UNIT) String unit,

        @NotNull @Size(min = 1, max = 100) @Pattern(regexp = Form.REFERENCE)
        String reference,

        @NotNull @Schema(description = "The local date of the place; statistics use it")
        LocalDate seizedOn,

        @Nullable OffsetDateTime seizedAt,

        @Schema(description = "UN/LOCODE without the space") @Pattern(regexp = Form.PLACE) @Nullable
        String place,

        @Nullable Direction direction,
        @Nullable TrafficType trafficType,

        @Schema(description = "Who may see the record; an officer's own channel unless stated")
        @Size(min = 1, max = 2)
        @Nullable
        List<ExchangeChannel> channels,

        @Nullable Transport transport,
        @Nullable Route route,
        @Nullable Detection detection,
        @Nullable Concealment concealment,
        @NotNull @Size(min = 1, max = 200) List<SeizureItem> items,
        @Size(max = 200) @Nullable List<Person> persons,
        @Pattern(regexp = Form.TAG) @Nullable String operation,

        @Size(max = 20) @Nullable List<@Pattern(regexp = Form.TAG) String> initiatives,

        @Schema(description = "Stays in the own unit") @Size(max = 10_000) @Nullable
        String narrative) {}
