package org.interdict.seizures.interception;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interdict.contracts.codes.ExchangeChannel;
import org.interdict.contracts.codes.InterceptionFlow;
import org.interdict.contracts.codes.InterceptionOutcome;
import org.interdict.seizures.casework.Detection;
import org.interdict.seizures.casework.Form;
import org.interdict.seizures.casework.Route;
import org.jspecify.annotations.Nullable;

/** An interception as a unit posts it; {@code unit} and {@code reference} together are its natural key. */
@Schema(additionalProperties = Schema.False.class)
public record NewInterception(
        @NotNull @Pattern(regexp = Form.UNIT) String unit,

        @NotNull @Size(min = 1, max = 100) @Pattern(regexp = Form.REFERENCE)
        String reference,

        @NotNull @Schema(description = "The local date of the place; statistics use it")
        LocalDate interceptedOn,

        @Schema(description = "Who may see the record; an officer's own channel unless stated")
        @Size(min = 1, max = 2)
        @Nullable
        List<ExchangeChannel> channels,

        @Nullable InterceptionFlow flow,
        @Pattern(regexp = Form.FLIGHT) @Nullable String flightNumber,
        @Nullable Route route,
        @Nullable Detection detection,
        @Nullable InterceptionOutcome outcome,
        @NotNull @Size(min = 1, max = 500) List<InterceptedPerson> persons,

        @Schema(description = "The id of the seizure that was made with it, in the sight of who reports") @Nullable
        UUID seizure,

        @Schema(description = "Stays in the own unit") @Size(max = 10_000) @Nullable
        String narrative) {}
