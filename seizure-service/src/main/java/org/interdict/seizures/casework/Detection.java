package org.interdict.seizures.casework;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interdict.contracts.codes.DetectionMethod;
import org.interdict.contracts.codes.DetectionSource;
import org.jspecify.annotations.Nullable;

/** What led to the goods or persons; alert is the id of the alert that they answered. */
@Schema(additionalProperties = Schema.False.class)
public record Detection(
        @Nullable DetectionMethod method,
        @Size(max = 20) @Nullable List<DetectionSource> sources,
        @Nullable UUID alert) {

    public static final Detection NONE = new Detection(null, null, null);

    public Detection {
        sources = sources == null ? List.of() : List.copyOf(sources);
    }

    @Override
    public List<DetectionSource> sources() {
        return Objects.requireNonNull(sources);
    }
}
