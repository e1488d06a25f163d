package org.interdict.seizures.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.interdict.kit.problem.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundedTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    86          | STATE    | 86           | EXACT
                    5109        | OFFICER  | 5109         | EXACT
                    23.0        | PERCENT  | 23           | PERCENT
                    22.5        | PERCENT  | 23           | PERCENT
                    905         | KILOGRAM | 905          | KILOGRAMS
                    905.4       | KILOGRAM | 905          | KILOGRAMS
                    0.5         | KILOGRAM | 0.5          | KILOGRAMS
                    0           | KILOGRAM | 0            | KILOGRAMS
                    999.999     | KILOGRAM | 1000         | KILOGRAMS
                    1000        | KILOGRAM | 1            | ABOUT_TONS
                    1500        | KILOGRAM | 1.5          | ABOUT_TONS
                    61200       | KILOGRAM | 61.2         | ABOUT_TONS
                    61249.9     | KILOGRAM | 61.2         | ABOUT_TONS
                    340000      | KILOGRAM | 340          | ABOUT_TONS
                    1234567     | KILOGRAM | 1230         | ABOUT_TONS
                    99999       | ITEM     | 99999        | EXACT
                    100000      | ITEM     | 100000       | EXACT
                    513528      | ITEM     | 514000       | CLOSE_TO
                    513428      | ITEM     | 513000       | MORE_THAN
                    999600      | ITEM     | 1000000      | CLOSE_TO
                    1000000     | ITEM     | 1000000      | MILLIONS
                    21049999    | ITEM     | 21000000     | MILLIONS
                    212000000   | ITEM     | 212000000    | MILLIONS
                    """)
    void keepsThreeDigitsAndSaysWhatItLeftOut(
            BigDecimal value, FigureUnit unit, BigDecimal printed, Rounded.Form form) {
        Rounded rounded = Rounded.of(value, unit);
        assertThat(rounded.value()).isEqualByComparingTo(printed);
        assertThat(rounded.form()).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ENGLISH | 1000      | KILOGRAM | about 1 ton
                    ENGLISH | 340000    | KILOGRAM | about 340 tons
                    ENGLISH | 513528    | ITEM     | close to 514,000
                    ENGLISH | 513428    | ITEM     | more than 513,000
                    ENGLISH | 23.0      | PERCENT  | 23 %
                    ENGLISH | 212000000 | ITEM     | 212 million
                    ENGLISH | 5109      | OFFICER  | 5,109
                    FRENCH  | 61200     | KILOGRAM | environ 61,2 tonnes
                    FRENCH  | 1500      | KILOGRAM | environ 1,5 tonne
                    FRENCH  | 21000000  | ITEM     | 21 millions
                    RUSSIAN | 21000     | KILOGRAM | около 21 тонны
                    RUSSIAN | 4000      | KILOGRAM | около 4 тонн
                    RUSSIAN | 1500      | KILOGRAM | около 1,5 тонны
                    RUSSIAN | 21000000  | ITEM     | 21 миллион
                    SPANISH | 250000    | KILOGRAM | alrededor de 250 toneladas
                    SPANISH | 513528    | ITEM     | cerca de 514.000
                    CHINESE | 340000    | KILOGRAM | 约340吨
                    CHINESE | 212000000 | ITEM     | 2.12亿
                    CHINESE | 513528    | ITEM     | 近514,000
                    ARABIC  | 2000      | KILOGRAM | نحو طنين
                    ARABIC  | 4000      | KILOGRAM | نحو 4 أطنان
                    ARABIC  | 340000    | KILOGRAM | نحو 340 طنا
                    ARABIC  | 212000000 | ITEM     | 212 مليون
                    """)
    void isPrintedInTheNumbersAndPluralsOfTheLanguage(
            Language language, BigDecimal value, FigureUnit unit, String printed) {
        assertThat(Printing.in(language).rounded(AFigure.of(unit, value))).isEqualTo(printed);
    }

    @Test
    void roundsWhatWasSeizedAndNothingThatIsCountedOtherwise() {
        BigDecimal items = BigDecimal.valueOf(513_528);
        assertThat(Printing.in(Language.ENGLISH).rounded(Figure.ofYear(Line.STRATEGIC_GOODS, items, "")))
                .isEqualTo("close to 514,000");
        assertThat(Printing.in(Language.ENGLISH).rounded(Figure.ofYear(Line.STRATEGIC_TRADE_ITEMS, items, "")))
                .isEqualTo("513,528");
    }
}
