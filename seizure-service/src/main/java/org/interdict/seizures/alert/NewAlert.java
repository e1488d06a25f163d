package org.interdict.seizures.alert;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interdict.contracts.codes.AlertSubject;
import org.interdict.contracts.codes.ExchangeChannel;
import org.interdict.seizures.casework.Form;
import org.jspecify.annotations.Nullable;

/** An alert as its issuer posts it. */
@Schema(additionalProperties = Schema.False.class)
public record NewAlert(
        @NotNull AlertSubject subject,

        @Schema(description = "What the subject names; at least one of a consignment; none is needed of a profile")
        @Nullable
        Identifiers identifiers,

        @NotNull @Size(min = 1, max = 1000) @Pattern(regexp = NewAlert.TEXT)
        String reason,

        @Schema(description = "Who may see the alert; the issuer's own among them") @NotNull @Size(min = 1, max = 2)
        List<ExchangeChannel> channels,

        @Schema(description = "Codes of the units that it is for; absent: every officer and analyst of the channels")
        @Size(min = 1, max = 50)
        @Nullable
        List<@Pattern(regexp = Form.UNIT) String> addressees,

        @Schema(description = "The moment when the alert expires; within 366 days") @NotNull
        OffsetDateTime validUntil) {

    /** No space at either end, and no control character but the ends of lines. */
    static final String TEXT = "^(?!\\s)[^\\u0000-\\u0008\\u000B-\\u001F\\u007F]*(?<!\\s)$";
}
