package org.interdict.kit.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a record is changed; kept with the version that it made. */
@Schema(additionalProperties = Schema.False.class)
public record Reason(
        @NotNull @Size(min = 1, max = LONGEST) @Pattern(regexp = FORM)
        String reason) {
    private static final int LONGEST = 1000;
    private static final String FORM = "^(?!\\s)[^\\u0000-\\u0008\\u000B-\\u001F\\u007F]*(?<!\\s)$";

    /**
     * The schema that the annotations make. A service that takes reasons only beside the members of patches does not
     * publish it.
     */
    static ObjectNode schema() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("type", "object").put("additionalProperties", false);
        schema.putArray("required").add("reason");
        schema.putObject("properties")
                .putObject("reason")
                .put("type", "string")
                .put("minLength", 1)
                .put("maxLength", LONGEST)
                .put("pattern", FORM);
        return schema;
    }
}
