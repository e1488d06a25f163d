package org.interdict.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interdict.kit.problem.Language;
import org.interdict.kit.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a module says, it says in every language; each module runs these rules over its own main code. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class SentenceRules {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path CATALOGUES = Path.of("src/main/resources/sentences");
    private static final Pattern PLACE = Pattern.compile("\\{[^}]*}?");

    private static final String MODULE = "org.interdict";

    protected static final ObjectMapper JSON = new ObjectMapper();

    private final SentencesOfSources.Found found = SentencesOfSources.in(SOURCES);

    /** The kinds of problem that this module and those that it uses can answer. */
    protected final List<ProblemType> problemTypes = problemTypes();

    @Test
    public void everySentenceCanBeFollowedToAConstant() {
        assertThat(found.problems()).isEmpty();
        assertThat(found.sentences()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ENGLISH")
    public void everySentenceAndEveryTitleIsTranslated(Language language) {
        Set<String> missing = new TreeSet<>(found.sentences());
        problemTypes.stream().map(ProblemType::title).forEach(missing::add);
        missing.removeAll(all(language).keySet());
        assertThat(missing)
                .as("sentences and titles that %s.json lacks", language.tag())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ENGLISH")
    public void everyTranslationHasThePlacesOfItsPattern(Language language) {
        all(language)
                .forEach((pattern, translation) ->
                        assertThat(places(translation)).as(translation).isEqualTo(places(pattern)));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ENGLISH")
    public void theCatalogueHoldsNothingThatNobodySays(Language language) {
        Set<String> said = new TreeSet<>(found.sentences());
        problemTypes.stream().map(ProblemType::title).forEach(said::add);
        assertThat(said).containsAll(own(language).keySet());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ENGLISH")
    public void theCatalogueIsSortedWithOneEntryALine(Language language) {
        Map<String, String> own = own(language);
        assertThat(List.copyOf(own.keySet())).isSorted();
        assertThat(own.values()).noneMatch(String::isBlank);
        assertThat(lines(language)).hasSize(own.size() + 2);
    }

    private static List<ProblemType> problemTypes() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(MODULE).stream()
                        .filter(type -> type.isAssignableTo(ProblemType.class) && !type.isInterface())
                        .flatMap(SentenceRules::constants)
                        .toList();
    }

    private static Stream<ProblemType> constants(JavaClass type) {
        assertThat(type.isEnum()).as("%s is an enum", type.getName()).isTrue();
        return Stream.of(type.reflect().getEnumConstants()).map(ProblemType.class::cast);
    }

    /** The catalogue of all modules that this one runs with. */
    protected static Map<String, String> all(Language language) {
        Map<String, String> all = new HashMap<>();
        try {
            for (URL catalogue : Collections.list(
                    SentenceRules.class.getClassLoader().getResources("sentences/" + language.tag() + ".json"))) {
                all.putAll(JSON.readValue(catalogue, new TypeReference<Map<String, String>>() {}));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> own(Language language) {
        try {
            return JSON.readValue(file(language).toFile(), new TypeReference<LinkedHashMap<String, String>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Language language) {
        try {
            return Files.readAllLines(file(language));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Language language) {
        return CATALOGUES.resolve(language.tag() + ".json");
    }

    private static Set<String> places(String pattern) {
        return PLACE.matcher(pattern).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
