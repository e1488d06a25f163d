package org.interdict.seizures.statistics;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interdict.contracts.codes.Measure;
import org.jspecify.annotations.Nullable;

/**
 * Figures over seizures.
 *
 * @param computedAt the time of the latest event that is in the figures; absent before the first
 * @param scope ALL records, or those VISIBLE to the caller
 * @param total over all rows; seizures are counted once however many rows they are in
 * @param rows one a combination of the dimensions' values
 */
public record Figures(
        @Nullable Instant computedAt,
        Scope scope,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<String> groupBy,
        Total total,
        List<Row> rows) {

    /** Distinct seizures and their items. */
    public record Total(long seizures, long items) {}

    /** The sum of one measure, in its unit; unlike measures are never added. */
    public record MeasuredQuantity(Measure measure, BigDecimal value, String unit) {}

    /**
     * The seizures and items of these values.
     *
     * @param names the dimensions; each is a member of the row, null where its value is absent or not known
     */
    @Schema(
            description = "The members of groupBy, each null where it is absent or not known, and the figures",
            additionalProperties = Schema.True.class)
    @JsonSerialize(using = RowForm.class)
    public record Row(
            @Schema(hidden = true) List<String> names,
            @Schema(hidden = true) List<@Nullable String> values,
            long seizures,
            long items,
            List<MeasuredQuantity> quantities) {}

    /** Writes the members of groupBy as members of the row, also those without a value. */
    static final class RowForm extends StdSerializer<Row> {
        private static final long serialVersionUID = 1L;

        RowForm() {
            super(Row.class);
        }

        @Override
        public void serialize(Row row, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartObject();
            for (int i = 0; i < row.names().size(); i++) {
                json.writeFieldName(row.names().get(i));
                json.writeString(row.values().get(i));
            }
            json.writeNumberField("seizures", row.seizures());
            json.writeNumberField("items", row.items());
            provider.defaultSerializeField("quantities", row.quantities(), json);
            json.writeEndObject();
        }
    }
}
