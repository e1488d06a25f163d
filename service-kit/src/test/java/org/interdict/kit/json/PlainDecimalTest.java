package org.interdict.kit.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainDecimalTest {
    @ParameterizedTest
    @CsvSource({
        "250.50, 250.5",
        "1E+3, 1000",
        "0.000001, 0.000001",
        "1E-9, 0.000000001",
        "0, 0",
        "0.000, 0",
        "0E+5, 0",
        "-12.340, -12.34",
        "100, 100",
        "123456789012.123456, 123456789012.123456"
    })
    void writesADecimalAsPeopleDo(BigDecimal value, String written) throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();
        new JsonSettings().customize(json);

        assertThat(json.writeValueAsString(value)).isEqualTo(written);
    }
}
