package org.interdict.kit.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    private final Fingerprint fingerprint = new Fingerprint(mapper());

    @Test
    void isTheSameWhateverTheScaleOfItsNumbers() {
        assertThat(fingerprint.of(new Content("a", new BigDecimal("250.50"), List.of("x"))))
                .isEqualTo(fingerprint.of(new Content("a", new BigDecimal("250.5"), List.of("x"))));
        assertThat(fingerprint.of(new Content("a", new BigDecimal("1E+3"), null)))
                .isEqualTo(fingerprint.of(new Content("a", new BigDecimal("1000.000"), null)));
    }

    @Test
    void isTheSameForAbsentAndForNullMembers() {
        assertThat(fingerprint.of(new Content("a", null, null))).isEqualTo(fingerprint.of(new OnlyName("a")));
    }

    @Test
    void isTheSameWhateverTheOrderOfMembers() {
        assertThat(fingerprint.of(new Swapped(BigDecimal.ONE, "a")))
                .isEqualTo(fingerprint.of(new Content("a", BigDecimal.ONE, null)));
        Map<String, Integer> falling = new LinkedHashMap<>();
        falling.put("b", 2);
        falling.put("a", 1);
        Map<String, Integer> rising = new LinkedHashMap<>();
        rising.put("a", 1);
        rising.put("b", 2);
        assertThat(fingerprint.of(falling)).isEqualTo(fingerprint.of(rising));
    }

    @Test
    void differsWithTheOrderOfItems() {
        assertThat(fingerprint.of(new Content("a", null, List.of("x", "y"))))
                .isNotEqualTo(fingerprint.of(new Content("a", null, List.of("y", "x"))));
    }

    @Test
    void differsWithAnyMember() {
        Content content = new Content("a", BigDecimal.ONE, List.of("x"));
        assertThat(List.of(
                        new Content("b", BigDecimal.ONE, List.of("x")),
                        new Content("a", BigDecimal.TEN, List.of("x")),
                        new Content("a", BigDecimal.ONE, List.of()),
                        new Content("a", BigDecimal.ONE, null)))
                .allSatisfy(other -> assertThat(fingerprint.of(other)).isNotEqualTo(fingerprint.of(content)));
    }

    private static ObjectMapper mapper() {
        ObjectMapper json = new ObjectMapper();
        new JsonSettings().customize(json);
        return json;
    }

    record Content(
            String name,
            @Nullable BigDecimal weight,
            @Nullable List<String> tags) {}

    record OnlyName(String name) {}

    record Swapped(BigDecimal weight, String name) {}
}
