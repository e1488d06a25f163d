package org.interdict.kit.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.interdict.kit.problem.CommonProblem;
import org.interdict.kit.problem.Fault;
import org.interdict.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a body in two steps, so that all faults of shape are named at once: strictly to a tree, which is checked against
 * the published schema; then bound. Data binding alone stops at the first fault.
 */
@Singleton
public final class StrictJson {
    private final ObjectMapper json;
    private final PublishedSchemas schemas;

    StrictJson(ObjectMapper json, PublishedSchemas schemas) {
        this.json = json;
        this.schemas = schemas;
    }

    /** The body as this record; 400 when it is not JSON, 422 with every fault of shape when it does not fit. */
    public <T> T read(byte[] body, Class<T> type) {
        JsonNode tree = parse(body);
        refuse(ShapeCheck.faults(tree, schemas.of(type)));
        return bind(tree, type);
    }

    /**
     * A row of a file that may have come out of an export: the record, and apart from it those of these members that only
     * answers have.
     */
    public <T> Answered<T> readAnswered(byte[] body, Class<T> type, Set<String> added) {
        JsonNode tree = parse(body);
        ObjectNode apart = json.createObjectNode();
        if (tree instanceof ObjectNode members) {
            added.forEach(
                    name -> Optional.ofNullable(members.remove(name)).ifPresent(member -> apart.set(name, member)));
        }
        refuse(ShapeCheck.faults(tree, schemas.of(type)));
        return new Answered<>(bind(tree, type), apart);
    }

    /** A merge patch, with the reason that stands beside the members that it changes. */
    public Amendment amendment(byte[] body) {
        if (parse(body) instanceof ObjectNode patch) {
            ObjectNode reason = json.createObjectNode();
            Optional.ofNullable(patch.remove("reason")).ifPresent(stated -> reason.set("reason", stated));
            return new Amendment(patch, reason);
        }
        throw ProblemException.invalid(List.of(new Fault("", "wrong-type", "A merge patch is an object.")));
    }

    /** What a patch makes of the content, and why; all faults of both at once. */
    public <T> Amended<T> amend(Class<T> type, T content, Amendment amendment) {
        JsonNode merged = MergePatch.apply(json.valueToTree(content), amendment.patch());
        List<Fault> faults = new ArrayList<>(ShapeCheck.faults(merged, schemas.of(type)));
        faults.addAll(ShapeCheck.faults(amendment.reason(), schemas.of(Reason.class)));
        refuse(faults);
        return new Amended<>(
                bind(merged, type), bind(amendment.reason(), Reason.class).reason());
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    /** A record, and what was said beside it as answers say it. */
    public record Answered<T>(T content, ObjectNode added) {}

    /** A patch and its reason, parsed and not yet checked. */
    public record Amendment(ObjectNode patch, ObjectNode reason) {}

    /** Content after a patch, and why it was changed. */
    public record Amended<T>(T content, String reason) {}

    private JsonNode parse(byte[] body) {
        try {
            JsonNode tree = json.readTree(body);
            if (tree == null || tree.isMissingNode()) {
                throw new ProblemException(CommonProblem.MALFORMED_JSON, "The body is empty.");
            }
            return tree;
        } catch (JsonProcessingException e) {
            throw malformed(e.getLocation());
        } catch (NumberFormatException e) {
            // An exponent that no decimal can have is found while parsing, before there is a tree to check.
            throw new ProblemException(CommonProblem.MALFORMED_JSON, "A number has too many digits.");
        } catch (IOException e) {
            throw new ProblemException(CommonProblem.MALFORMED_JSON, "The body cannot be read.");
        }
    }

    /** @param place absent where the parser gave up over a limit of its own, such as the depth of nesting */
    private static ProblemException malformed(@Nullable JsonLocation place) {
        return place == null
                ? new ProblemException(CommonProblem.MALFORMED_JSON, "The body is not well-formed JSON.")
                : new ProblemException(
                        CommonProblem.MALFORMED_JSON,
                        "The body is not well-formed JSON: line {0}, column {1}.",
                        place.getLineNr(),
                        place.getColumnNr());
    }

    /** The schema has passed, so a fault here is one of meaning that a type's own constructor found. */
    private <T> T bind(JsonNode tree, Class<T> type) {
        try {
            return json.treeToValue(tree, type);
        } catch (JsonMappingException e) {
            String pointer = e.getPath().stream()
                    .map(part -> part.getFieldName() == null ? part.getIndex() : part.getFieldName())
                    .map(part -> "/" + part)
                    .collect(Collectors.joining());
            throw ProblemException.invalid(
                    List.of(new Fault(pointer, "invalid-value", "The value is not possible here.")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
