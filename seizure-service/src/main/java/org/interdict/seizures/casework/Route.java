package org.interdict.seizures.casework;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where goods or persons came from and went to; each end an ISO 3166-1 alpha-2 country or a UN/LOCODE. */
@Schema(additionalProperties = Schema.False.class)
public record Route(
        @Pattern(regexp = Form.COUNTRY_OR_PLACE) @Nullable String origin,
        @Pattern(regexp = Form.COUNTRY_OR_PLACE) @Nullable String departure,

        @Size(max = 20) @Nullable List<@Pattern(regexp = Form.COUNTRY_OR_PLACE) String> transit,

        @Pattern(regexp = Form.COUNTRY_OR_PLACE) @Nullable String destination) {

    public static final Route NONE = new Route(null, null, null, null);

    public Route {
        transit = transit == null ? List.of() : List.copyOf(transit);
    }

    @Override
    public List<String> transit() {
        return Objects.requireNonNull(transit);
    }
}
