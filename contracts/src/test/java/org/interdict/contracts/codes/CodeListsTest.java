package org.interdict.contracts.codes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CodeListsTest {
    private static final Texts LABELS = Texts.read("labels");
    private static final Texts DEFINITIONS = Texts.read("definitions");

    /** Lists that are no enum; ICU names their codes. */
    private static final Set<String> OF_THE_WORLD = Set.of("countries", "regions");

    private static final Map<String, Pattern> SCRIPTS = Map.of(
            "ar", Pattern.compile("\\p{IsArabic}"),
            "ru", Pattern.compile("\\p{IsCyrillic}"),
            "zh", Pattern.compile("\\p{IsHan}"));

    @Test
    void everyEnumOfThePackageIsAList() throws Exception {
        assertThat(CodeLists.ENUMS.stream().map(list -> list.type().getSimpleName()))
                .as("lines of CodeLists.ENUMS")
                .containsExactlyInAnyOrderElementsOf(enumsOfThePackage());
    }

    @Test
    void everyListAndCodeHasALabelInEveryLanguageAndEveryLabelACode() {
        Set<String> keys = codeKeys();
        CodeLists.ENUMS.forEach(list -> keys.add(list.name()));
        keys.addAll(OF_THE_WORLD);
        for (Locale language : CodeLists.LANGUAGES) {
            assertThat(new TreeSet<>(LABELS.keys(language)))
                    .as("labels_%s.properties", language)
                    .isEqualTo(keys);
        }
    }

    @Test
    void everyCodeHasADefinitionInEnglishAndNoDefinitionStandsAlone() {
        Set<String> keys = codeKeys();
        assertThat(new TreeSet<>(DEFINITIONS.keys(Locale.ENGLISH))).isEqualTo(keys);
        for (Locale language : CodeLists.LANGUAGES) {
            assertThat(keys).as("definitions_%s.properties", language).containsAll(DEFINITIONS.keys(language));
        }
    }

    @Test
    void groupsStatusesAndThemesAreDefinedInEveryLanguage() {
        for (String name : List.of(
                "commodity-groups",
                "commodities",
                "unit-statuses",
                "seizure-statuses",
                "training-statuses",
                "training-themes")) {
            assertThat(list(name).codes())
                    .allSatisfy(
                            code -> assertThat(code.definition().orElseThrow().texts())
                                    .as("%s.%s", name, code.code())
                                    .containsOnlyKeys(CodeLists.LANGUAGES));
        }
    }

    /** A column that has slipped would show here. */
    @Test
    void everyLanguageIsWrittenInItsScript() {
        for (CodeList list : CodeLists.all()) {
            if (!list.name().equals("initiatives")) {
                list.codes().forEach(code -> assertScripts(list.name() + "." + code.code(), code.label()));
                list.codes().stream()
                        .flatMap(code -> code.definition().stream())
                        .forEach(definition -> assertScripts(list.name(), definition));
            }
        }
    }

    @Test
    void writesCodesAsTheWireDoes() throws Exception {
        ObjectMapper json = new ObjectMapper();
        for (EnumList<?> list : CodeLists.ENUMS) {
            for (Enum<?> constant : list.type().getEnumConstants()) {
                assertThat(json.writeValueAsString(constant)).isEqualTo("\"" + constant + "\"");
            }
        }
    }

    @Test
    void namesListsInKebabCase() {
        assertThat(CodeLists.all())
                .extracting(CodeList::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z]+(-[a-z]+)*"));
    }

    @Test
    void speaksTheTermsOfTheConventions() {
        assertThat(code("commodities", "ACETIC_ANHYDRIDE").label().texts().values())
                .containsExactly(
                        "أنهيدريد الخل",
                        "Acetic anhydride",
                        "Anhídrido acético",
                        "Anhydride acétique",
                        "Уксусный ангидрид",
                        "醋酸酐");
        assertThat(code("commodities", "COCAINE_HCL").label().in(Locale.forLanguageTag("es")))
                .isEqualTo("Clorhidrato de cocaína");
    }

    @Test
    void standsInWithEnglishForALanguageThatItDoesNotSpeak() {
        assertThat(code("sexes", "FEMALE").label().in(Locale.GERMAN)).isEqualTo("Female");
    }

    @Test
    void saysWhatTheEnumsKnow() {
        assertThat(code("commodity-groups", "CIGARETTES").properties())
                .containsExactly(Map.entry("measures", List.of("COUNT", "MASS")), Map.entry("iccs", "0804"));
        assertThat(code("commodity-groups", "MINERALS").properties()).containsOnlyKeys("measures");
        assertThat(code("commodities", "HEROIN").properties()).containsExactly(Map.entry("group", "HEROIN"));
        assertThat(code("measurement-units", "lb").properties())
                .containsExactly(
                        Map.entry("measure", "MASS"),
                        Map.entry("factor", new BigDecimal("0.45359237")),
                        Map.entry("unit", "kg"));
        assertThat(code("transport-modes", "PIPELINE").properties())
                .containsExactly(Map.entry("recommendation19", "7"));
        assertThat(code("transport-modes", "FOOT").properties()).isEmpty();
        assertThat(code("training-themes", "IPR").properties())
                .containsExactly(Map.entry("groups", List.of("IPR_GOODS")));
        assertThat(code("training-themes", "FIREARMS").properties())
                .containsExactly(
                        Map.entry("groups", List.of("STRATEGIC_GOODS")),
                        Map.entry("commodities", List.of("FIREARM", "FIREARM_PART", "AMMUNITION")));
    }

    @Test
    void placesCountriesInTheRegionsOfM49() {
        Code mauritius = code("countries", "MU");
        assertThat(mauritius.label().in(Locale.forLanguageTag("zh"))).isEqualTo("毛里求斯");
        assertThat(mauritius.properties())
                .containsExactly(
                        Map.entry("alpha3", "MUS"),
                        Map.entry("numeric", "480"),
                        Map.entry("subregion", "014"),
                        Map.entry("region", "002"),
                        Map.entry("unMember", true));
        assertThat(code("regions", "014").properties()).containsExactly(Map.entry("region", "002"));
        assertThat(code("regions", "002").label().in(Locale.forLanguageTag("ru")))
                .isEqualTo("Африка");
    }

    @Test
    void everyCountryButAntarcticaLiesInASubregionAndARegion() {
        Set<String> regions = list("regions").codes().stream().map(Code::code).collect(Collectors.toSet());
        for (String country : Countries.all()) {
            Optional<String> subregion = Countries.subregionOf(country);
            Optional<String> region = Countries.regionOf(country);
            if (country.equals("AQ")) {
                assertThat(subregion).isEmpty();
                assertThat(region).isEmpty();
            } else {
                assertThat(regions).as(country).contains(subregion.orElseThrow(), region.orElseThrow());
            }
        }
    }

    @Test
    void tellsTheMemberStatesOfTheUnitedNationsFromOtherCountries() {
        assertThat(Countries.all().stream().filter(Countries::isUnMember)).hasSize(193);
        assertThat(Countries.isUnMember("MU")).isTrue();
        assertThat(Countries.isUnMember("SS")).isTrue();
        for (String other : List.of("VA", "PS", "AQ", "HK", "PR", "RE")) {
            assertThat(Countries.isUnMember(other)).as(other).isFalse();
        }
        assertThat(code("countries", "MU").properties()).containsEntry("unMember", true);
        assertThat(code("countries", "VA").properties()).containsEntry("unMember", false);
    }

    private static Set<String> codeKeys() {
        return CodeLists.ENUMS.stream()
                .flatMap(list -> Stream.of(list.type().getEnumConstants()).map(list::key))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void assertScripts(String key, Translated text) {
        text.texts().forEach((language, words) -> {
            assertThat(words).as(key).isNotBlank().isEqualTo(words.strip());
            Optional.ofNullable(SCRIPTS.get(language.getLanguage()))
                    .ifPresent(script ->
                            assertThat(words).as("%s in %s", key, language).containsPattern(script));
        });
    }

    private static CodeList list(String name) {
        return CodeLists.named(name).orElseThrow();
    }

    private static Code code(String list, String code) {
        return list(list).codes().stream()
                .filter(candidate -> candidate.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> enumsOfThePackage() throws URISyntaxException, ClassNotFoundException {
        URL classes = CodeLists.class.getProtectionDomain().getCodeSource().getLocation();
        String[] files = Objects.requireNonNull(Path.of(classes.toURI())
                .resolve(CodeLists.class.getPackageName().replace('.', '/'))
                .toFile()
                .list());
        List<String> enums = new ArrayList<>();
        for (String file : files) {
            if (file.endsWith(".class") && !file.contains("$") && !file.startsWith("package-info")) {
                Class<?> type = Class.forName(CodeLists.class.getPackageName() + "." + file.replace(".class", ""));
                if (type.isEnum()) {
                    enums.add(type.getSimpleName());
                }
            }
        }
        return enums;
    }
}
