package org.interdict.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.interdict.kit.problem.Fault;

/** Finds all faults of shape in a tree: type, form, range, unknown and missing members, each by its JSON Pointer. */
final class ShapeCheck {
    /** Numbers beyond this many digits are refused before anybody calculates with them. */
    private static final int MOST_DIGITS = 40;

    private static final int MOST_FAULTS = 100;

    private ShapeCheck() {}

    static List<Fault> faults(JsonNode tree, Schema schema) {
        List<Fault> faults = new ArrayList<>();
        tidy(tree, "", faults);
        if (faults.isEmpty()) {
            schema.validate(tree).stream().map(ShapeCheck::fault).forEach(faults::add);
        }
        return onePerValue(faults);
    }

    /** An empty text is too short and of the wrong form: once is enough. */
    private static List<Fault> onePerValue(List<Fault> faults) {
        Map<String, Fault> byPointer = new TreeMap<>();
        faults.forEach(fault -> byPointer.putIfAbsent(fault.pointer(), fault));
        return byPointer.values().stream().limit(MOST_FAULTS).toList();
    }

    /** Takes absent members out of the way (null means absent) and stops what no schema can. */
    private static void tidy(JsonNode node, String pointer, List<Fault> faults) {
        if (node instanceof ObjectNode object) {
            for (Iterator<Map.Entry<String, JsonNode>> members = object.fields(); members.hasNext(); ) {
                Map.Entry<String, JsonNode> member = members.next();
                checkText(member.getKey(), pointer, faults);
                if (member.getValue().isNull()) {
                    members.remove();
                } else {
                    tidy(member.getValue(), pointer + "/" + escape(member.getKey()), faults);
                }
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                tidy(node.get(i), pointer + "/" + i, faults);
            }
        } else if (node.isTextual()) {
            checkText(node.textValue(), pointer, faults);
        } else if (node.isNumber() && isHuge(node.decimalValue())) {
            faults.add(new Fault(pointer, "out-of-range", "The number has too many digits."));
        }
    }

    /** Of a value, or of a member's name, whose pointer could not be written down: its object's is given. */
    private static void checkText(String text, String pointer, List<Fault> faults) {
        if (text.indexOf('\0') >= 0) {
            faults.add(new Fault(pointer, "control-character", "Control characters are not permitted."));
        } else if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            faults.add(new Fault(pointer, "not-unicode", "Half of a surrogate pair is no character."));
        }
    }

    private static boolean isHuge(BigDecimal number) {
        return Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS;
    }

    private static Fault fault(Error error) {
        String pointer = error.getInstanceLocation().toString();
        return switch (error.getKeyword()) {
            case "required" ->
                new Fault(pointer + "/" + escape(error.getProperty()), "missing", "The member is required.");
            case "additionalProperties", "unevaluatedProperties" ->
                new Fault(
                        pointer + "/" + escape(error.getProperty()), "unknown-member", "The member is not known here.");
            case "type" ->
                new Fault(pointer, "wrong-type", "Expected {0}, found {1}.", argument(error, 1), argument(error, 0));
            case "enum", "const" -> new Fault(pointer, "unknown-code", "The code is not in its list.");
            case "format" ->
                new Fault(
                        pointer,
                        "wrong-format",
                        "Not a valid {0}.",
                        error.getSchemaNode().asText("value"));
            case "pattern" -> new Fault(pointer, "wrong-format", "The value does not have the required form.");
            case "minLength" ->
                new Fault(pointer, "wrong-length", "Fewest characters permitted: {0}.", argument(error, 0));
            case "maxLength" ->
                new Fault(pointer, "wrong-length", "Most characters permitted: {0}.", argument(error, 0));
            case "minItems" -> new Fault(pointer, "wrong-count", "Fewest elements permitted: {0}.", argument(error, 0));
            case "maxItems" -> new Fault(pointer, "wrong-count", "Most elements permitted: {0}.", argument(error, 0));
            case "minimum" -> new Fault(pointer, "out-of-range", "The number must be at least {0}.", number(error));
            case "maximum" -> new Fault(pointer, "out-of-range", "The number must be at most {0}.", number(error));
            case "exclusiveMinimum" ->
                new Fault(pointer, "out-of-range", "The number must be greater than {0}.", number(error));
            case "exclusiveMaximum" ->
                new Fault(pointer, "out-of-range", "The number must be less than {0}.", number(error));
            case "multipleOf" ->
                new Fault(pointer, "out-of-range", "The number must be a multiple of {0}.", number(error));
            default -> new Fault(pointer, "out-of-range", "The value is not possible here.");
        };
    }

    /** What the validator filled into the sentence of its own. */
    private static String argument(Error error, int index) {
        return String.valueOf(error.getArguments()[index]);
    }

    private static String number(Error error) {
        return new BigDecimal(argument(error, 0)).stripTrailingZeros().toPlainString();
    }

    private static String escape(String member) {
        return member.replace("~", "~0").replace("/", "~1");
    }
}
