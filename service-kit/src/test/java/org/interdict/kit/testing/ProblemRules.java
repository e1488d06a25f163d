package org.interdict.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The same, and every kind of problem stands in the list from which the gateway explains them. */
public abstract class ProblemRules extends SentenceRules {
    private static final String LIST = "/org/interdict/contracts/problems.json";

    @Test
    public void everyProblemStandsInTheSharedList() throws IOException {
        Map<String, String> explained = new HashMap<>();
        for (JsonNode problem : JSON.readTree(ProblemRules.class.getResourceAsStream(LIST))) {
            explained.put(
                    problem.path("slug").asText(),
                    problem.path("status").asText() + " "
                            + problem.path("title").asText());
        }
        assertThat(problemTypes)
                .isNotEmpty()
                .allSatisfy(
                        type -> assertThat(explained).containsEntry(type.slug(), type.status() + " " + type.title()));
    }
}
