package org.interdict.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of the dashboard: {@code <feature>/texts/<language>.json}, used in TypeScript as {@code t('feature:key')}. */
class DashboardTextsTest {
    private static final Path APP = Path.of("src/main/resources/web/app");
    private static final List<String> LANGUAGES = List.of("ar", "en", "es", "fr", "ru", "zh");
    private static final Pattern PLURAL = Pattern.compile("(.+)_(zero|one|two|few|many|other)");
    private static final Pattern PLACE = Pattern.compile("\\{\\{ *(\\w+) *}}");
    private static final Pattern USE = Pattern.compile("\\bt\\(\\s*'([a-z]+):([\\w.-]+)'");

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void everyLanguageHasEveryText() {
        forEachFeature(feature -> {
            Set<String> english = keys(texts(feature, "en"));
            for (String language : LANGUAGES) {
                assertThat(keys(texts(feature, language)))
                        .as(feature + " in " + language)
                        .isEqualTo(english);
            }
        });
    }

    @Test
    void everyPluralHasTheFormsOfItsLanguage() {
        forEachFeature(feature -> {
            for (String language : LANGUAGES) {
                Map<String, Set<String>> forms = texts(feature, language).keySet().stream()
                        .map(PLURAL::matcher)
                        .filter(Matcher::matches)
                        .collect(Collectors.groupingBy(
                                key -> key.group(1), Collectors.mapping(key -> key.group(2), Collectors.toSet())));
                Set<String> needed =
                        PluralRules.forLocale(ULocale.forLanguageTag(language)).getKeywords();
                forms.forEach((key, has) -> assertThat(has)
                        .as(feature + ":" + key + " in " + language)
                        .containsAll(needed));
            }
        });
    }

    @Test
    void everyLanguageFillsTheSamePlaces() {
        forEachFeature(feature -> {
            Map<String, String> english = texts(feature, "en");
            for (String language : LANGUAGES) {
                texts(feature, language).forEach((key, text) -> {
                    if (english.containsKey(key) && !PLURAL.matcher(key).matches()) {
                        assertThat(places(text))
                                .as(feature + ":" + key + " in " + language)
                                .isEqualTo(places(english.get(key)));
                    }
                });
            }
        });
    }

    @Test
    void noTextIsEmpty() {
        forEachFeature(feature -> LANGUAGES.forEach(language -> texts(feature, language)
                .forEach((key, text) -> assertThat(text)
                        .as(feature + ":" + key + " in " + language)
                        .isNotBlank())));
    }

    @Test
    void everyTextThatIsNamedIsThere() throws IOException {
        List<String> missing = new ArrayList<>();
        try (Stream<Path> files = Files.walk(APP)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".ts")).toList()) {
                for (MatchResult use :
                        USE.matcher(Files.readString(file)).results().toList()) {
                    if (!keys(texts(use.group(1), "en")).contains(use.group(2))) {
                        missing.add(APP.relativize(file) + " " + use.group(1) + ":" + use.group(2));
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static void forEachFeature(Consumer<String> check) {
        try (Stream<Path> folders = Files.list(APP)) {
            List<String> features = folders.filter(folder -> Files.isDirectory(folder.resolve("texts")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
            assertThat(features).contains("shell", "parts", "overview");
            features.forEach(check);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> keys(Map<String, String> texts) {
        return texts.keySet().stream()
                .map(key -> PLURAL.matcher(key).replaceFirst("$1"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> texts(String feature, String language) {
        Map<String, String> texts = new TreeMap<>();
        try {
            Path file = APP.resolve(feature).resolve("texts").resolve(language + ".json");
            flatten("", JSON.readTree(file.toFile()), texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static void flatten(String prefix, JsonNode node, Map<String, String> texts) {
        node.properties().forEach(member -> {
            String key = prefix + member.getKey();
            if (member.getValue().isObject()) {
                flatten(key + ".", member.getValue(), texts);
            } else {
                texts.put(key, member.getValue().asText());
            }
        });
    }
}
