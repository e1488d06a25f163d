package org.interdict.seizures.subscription;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interdict.contracts.codes.Commodity;
import org.interdict.contracts.codes.CommodityGroup;
import org.interdict.seizures.casework.Form;
import org.jspecify.annotations.Nullable;

/** Which records a subscriber wants to hear of; an absent part means all. */
@Schema(
        name = "SubscriptionFilter",
        description = "Events of records that match every list given",
        additionalProperties = Schema.False.class)
public record Interest(
        @Schema(description = "Records with an item of one of these groups") @Size(min = 1, max = 50) @Nullable
        List<CommodityGroup> commodityGroup,

        @Schema(description = "Records with an item of one of these commodities") @Size(min = 1, max = 200) @Nullable
        List<Commodity> commodity,

        @Schema(description = "ISO 3166-1 alpha-2 codes") @Size(min = 1, max = 300) @Nullable
        List<@Pattern(regexp = Form.COUNTRY) String> country,

        @Schema(description = "Codes of units") @Size(min = 1, max = 200) @Nullable
        List<@Pattern(regexp = Form.UNIT) String> unit) {}
