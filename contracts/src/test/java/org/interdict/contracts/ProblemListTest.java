package org.interdict.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of problems that the gateway explains, and what of it is said in other languages here. */
class ProblemListTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path LIST = RESOURCES.resolve("org/interdict/contracts/problems.json");
    private static final Path TABLE = Path.of("../docs/problems.md");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void isSortedBySlugAndNamesEachOnce() throws IOException {
        List<String> slugs = problems().stream().map(Problem::slug).toList();
        assertThat(slugs).isSorted().doesNotHaveDuplicates().allMatch(slug -> slug.matches("[a-z]+(-[a-z]+)*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "es", "fr", "ru", "zh"})
    void saysEveryMeaningAndRemedyInEveryLanguageAndNothingElse(String language) throws IOException {
        Set<String> explanations = texts(Problem::meaning, Problem::remedy);
        Set<String> all = texts(Problem::meaning, Problem::remedy, Problem::title);
        Path file = RESOURCES.resolve("sentences/" + language + ".json");
        Map<String, String> catalogue =
                JSON.readValue(file.toFile(), new TypeReference<LinkedHashMap<String, String>>() {});

        assertThat(catalogue.keySet()).containsAll(explanations);
        assertThat(all).containsAll(catalogue.keySet());
        assertThat(List.copyOf(catalogue.keySet())).isSorted();
        assertThat(catalogue.values()).noneMatch(String::isBlank);
        assertThat(Files.readAllLines(file)).hasSize(catalogue.size() + 2);
    }

    @Test
    void standsInTheDocumentationToo() throws IOException {
        List<String> table = Files.readAllLines(TABLE);
        assertThat(problems())
                .allSatisfy(problem -> assertThat(table)
                        .contains("| %d | %s | %s | %s |"
                                .formatted(problem.status(), problem.slug(), problem.meaning(), problem.remedy())));
    }

    @SafeVarargs
    private static Set<String> texts(Function<Problem, String>... parts) throws IOException {
        List<Problem> problems = problems();
        return Stream.of(parts)
                .flatMap(part -> problems.stream().map(part))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Problem> problems() throws IOException {
        return JSON.readValue(LIST.toFile(), new TypeReference<>() {});
    }

    /** An entry of the list. */
    private record Problem(String slug, int status, String title, String meaning, String remedy) {}
}
