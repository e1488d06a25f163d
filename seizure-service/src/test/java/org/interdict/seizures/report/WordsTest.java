package org.interdict.seizures.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.interdict.kit.problem.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {
    @ParameterizedTest
    @EnumSource
    void everyLanguageHasEveryWordAndUsesEveryValue(Language language) {
        assertThat(Words.in(language).keys())
                .isEqualTo(Words.in(Language.ENGLISH).keys());
        Words.in(language).keys().stream()
                .filter(key -> !key.equals("aboutTons"))
                .forEach(key -> {
                    Object[] values = {"<1>", "<2>"};
                    String english = Words.in(Language.ENGLISH).say(key, values);
                    String said = Words.in(language).say(key, values);
                    assertThat(said).as(key).isNotBlank();
                    for (Object value : values) {
                        assertThat(said.contains(value.toString()))
                                .as("%s of %s", value, key)
                                .isEqualTo(english.contains(value.toString()));
                    }
                });
    }

    @ParameterizedTest
    @EnumSource
    void everyLineHasANameOfItsOwnAndEveryParagraphATitle(Language language) {
        Words words = Words.in(language);
        assertThat(Stream.of(Line.values()).map(line -> words.label(line.code())))
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
        assertThat(Stream.of(Line.values()).map(line -> words.say("section." + line.paragraph())))
                .noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @EnumSource
    void thePageSaysItsLanguageAndDirectionAndRunsNothing(Language language) {
        String page = ReportPage.of(AFigure.report(), Optional.empty(), Printing.in(language));
        assertThat(page)
                .contains("<html lang=\"%s\" dir=\"%s\">"
                        .formatted(language.tag(), language == Language.ARABIC ? "rtl" : "ltr"))
                .doesNotContain("<script", "http:", "https:", "//", "url(", "@import");
        assertThat(Stream.of(Line.values()).map(line -> Words.in(language).label(line.code())))
                .allSatisfy(label -> assertThat(page).contains(label));
        assertThat(ReportPage.POLICY)
                .startsWith("default-src 'none'; style-src 'sha256-")
                .doesNotContain("unsafe");
    }

    @Test
    void whatAnAnalystWroteIsTextOnThePage() {
        EditionView edition = new EditionView(
                java.util.UUID.fromString("0190a0c8-6c11-7d20-8a53-2f0b7c4d9e21"),
                2023,
                AFigure.DAY,
                "<b>Title</b>",
                "a & b",
                AFigure.report().computedAt(),
                AFigure.report().computedAt(),
                null);
        assertThat(ReportPage.of(AFigure.report(), Optional.of(edition), Printing.in(Language.ENGLISH)))
                .contains("<h1><bdi>&lt;b&gt;Title&lt;/b&gt;</bdi></h1>", "a &amp; b")
                .contains("Edition published on 5 July 2024; figures computed on 5 July 2024")
                .doesNotContain("<b>");
    }

    @Test
    void aHiddenNumberIsNeitherTheValueNorThePrint() {
        Figure victims = AFigure.report().figures().stream()
                .filter(figure -> figure.code().equals("victimsIdentified"))
                .findFirst()
                .orElseThrow();
        assertThat(victims.value()).isNull();
        assertThat(Printing.in(Language.ENGLISH).rounded(victims)).isEqualTo("fewer than 11");
        assertThat(Printing.in(Language.ENGLISH).exact(victims)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Figure(
                        "x", 1, BigDecimal.ONE, FigureUnit.PERSON, Basis.CUMULATIVE, AFigure.DAY, true, "/"));
    }

    @Test
    void theLinesStandInTheOrderOfTheOriginal() {
        assertThat(Arrays.stream(Line.values()).map(Line::code))
                .startsWith("memberStates", "unitsEstablished", "unitsInService")
                .containsSubsequence("seizures", "quantity.PRECURSORS", "quantity.STRATEGIC_GOODS", "victimsIdentified")
                .endsWith("strategicTrade.items");
    }
}
