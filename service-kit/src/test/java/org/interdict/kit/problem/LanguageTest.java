package org.interdict.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | fr",
                "FR-ca | fr",
                "zh-Hant-TW | zh",
                "ar-EG, en;q=0.5 | ar",
                "es;q=0.3, ru;q=0.7 | ru",
                "de, es;q=0.1 | es",
                "fr;q=0, es;q=0.1 | es",
                "*, ru;q=0.5 | ru",
                "en;q=0.2, zh;q=0.2, ar;q=0.1 | en"
            })
    void takesTheOneThatIsLikedBest(String header, String tag) {
        assertThat(Language.wanted(List.of(header)).tag()).isEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "de", "tlh, de;q=0.5", "*;q=0.1", "fr;q=0"})
    void speaksEnglishToThoseWhoWantNoneOfThem(String header) {
        assertThat(Language.wanted(List.of(header))).isEqualTo(Language.ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                ";",
                " ",
                "fr;",
                "fr;q",
                "fr;q=",
                "fr;q=x",
                "fr;q=2",
                "fr;q=-1",
                "fr;q=NaN",
                "fr,;q=1",
                "f r;",
                "-",
                "--",
                "fr-",
                "?",
                "\u0000",
                "français",
                "accept-language:",
                "fr_FR",
                "abcdefghij"
            })
    void neverFailsOverAHeaderThatCannotBeRead(String header) {
        assertThat(Language.wanted(List.of(header))).isIn(Language.ENGLISH, Language.FRENCH);
    }

    @Test
    void speaksEnglishWhereTheHeaderIsMissingOrEndless() {
        assertThat(Language.wanted(List.of())).isEqualTo(Language.ENGLISH);
        assertThat(Language.wanted(List.of("fr," + "x".repeat(1000)))).isEqualTo(Language.ENGLISH);
    }

    @Test
    void readsSeveralHeadersAsOne() {
        assertThat(Language.wanted(List.of("de", "es;q=0.5, fr"))).isEqualTo(Language.FRENCH);
    }
}
