package org.interdict.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WordingTest {
    private final Wording arabic = new Wording(
            Language.ARABIC,
            Map.of("Expected {0}.", "المتوقع {0} وفق ISO 3166-1، مثل -seizedOn.", "Not found", "غير موجود"));

    @Test
    void fillsThePlacesOfTheTranslation() {
        Wording french = new Wording(Language.FRENCH, Map.of("{0} after {1}.", "{1} avant {0}."));
        assertThat(french.say(Text.of("{0} after {1}.", "A", "B"))).isEqualTo("B avant A.");
    }

    @Test
    void saysInEnglishWhatHasNoTranslation() {
        assertThat(arabic.say(Text.of("New."))).isEqualTo("New.");
    }

    @Test
    void isolatesWhatIsLatinWithinArabic() {
        assertThat(arabic.say(Text.of("Expected {0}.", "KG-1")))
                .isEqualTo("المتوقع \u2068KG-1\u2069 وفق \u2068ISO 3166-1\u2069، مثل \u2068-seizedOn\u2069.");
        assertThat(arabic.say("Not found")).isEqualTo("غير موجود");
    }

    @Test
    void takesValuesAsTheyAre() {
        Wording french = new Wording(Language.FRENCH, Map.of("{0}.", "« {0} »."));
        assertThat(french.say(Text.of("{0}.", "$1 {0} \\"))).isEqualTo("« $1 {0} \\ ».");
    }
}
