package org.interdict.kit.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import org.interdict.kit.problem.CommonProblem;
import org.interdict.kit.problem.Fault;
import org.interdict.kit.problem.ProblemException;
import org.interdict.kit.testing.RealInfrastructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, scope = TestResourceScope.GLOBAL)
class StrictJsonTest {
    @Inject
    StrictJson json;

    @Test
    void readsAWellShapedBody() {
        Parcel parcel = read("""
                {"code": "AB", "weight": 250.50, "pieces": 3, "day": "2023-07-04", "moment": "2023-07-04T23:40:00+04:00",
                 "sealed": true, "colour": "RED", "parts": [{"name": "lid"}], "labels": {"x": 1}, "note": "n"}
                """);

        assertThat(parcel.weight()).isEqualByComparingTo("250.5");
        assertThat(parcel.moment()).hasToString("2023-07-04T23:40+04:00");
        assertThat(parcel.colour()).isEqualTo(Parcel.Colour.RED);
    }

    @Test
    void namesAllFaultsOfShapeAtOnce() {
        assertThat(faults("""
                {"code": "ab", "weight": "12", "pieces": 1.5, "day": "4 July", "sealed": "yes", "colour": "BLUE",
                 "parts": [{"name": "lid"}, {"weight": true, "size": 1}], "note": "", "extra": {}}
                """))
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .containsExactlyInAnyOrder(
                        "/code wrong-format",
                        "/weight wrong-type",
                        "/pieces wrong-type",
                        "/day wrong-format",
                        "/sealed wrong-type",
                        "/colour unknown-code",
                        "/parts/1/name missing",
                        "/parts/1/weight wrong-type",
                        "/parts/1/size unknown-member",
                        "/note wrong-length",
                        "/extra unknown-member");
    }

    @Test
    void namesOneFaultForEachValue() {
        assertThat(faults("{\"code\": \"\", \"weight\": -1e41}"))
                .extracting(Fault::pointer)
                .containsExactly("/weight");
        assertThat(faults("{\"code\": \"\", \"weight\": 1}"))
                .extracting(Fault::pointer)
                .containsExactly("/code");
    }

    @Test
    void takesNullForAbsent() {
        assertThat(read("{\"code\": \"AB\", \"weight\": 1, \"day\": null, \"parts\": null, \"unheardOf\": null}"))
                .isEqualTo(read("{\"code\": \"AB\", \"weight\": 1}"));
        assertThat(faults("{\"code\": null, \"weight\": 1}"))
                .extracting(Fault::code)
                .containsExactly("missing");
    }

    @Test
    void refusesNullAmongTheItemsOfAList() {
        assertThat(faults("{\"code\": \"AB\", \"weight\": 1, \"parts\": [null]}"))
                .extracting(Fault::pointer)
                .containsExactly("/parts/0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "\"text\"", "12", "true"})
    void refusesABodyThatIsNoObject(String body) {
        assertThat(faults(body)).extracting(Fault::pointer).containsExactly("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "{",
                "not json",
                "{\"code\": \"AB\", \"code\": \"CD\", \"weight\": 1}",
                "{\"code\": \"AB\", \"weight\": 1, \"parts\": [{\"name\": \"a\", \"name\": \"b\"}]}",
                "{\"code\": \"AB\", \"weight\": 1} {}",
                "{\"code\": \"AB\", \"weight\": 1} x",
                "{\"code\": \"AB\", \"weight\": 1,}",
                "{\"code\": \"AB\", \"weight\": 01}",
                "{\"code\": \"AB\", \"weight\": NaN}",
                "{'code': 'AB', 'weight': 1}",
                "{\"code\": \"A\nB\", \"weight\": 1}"
            })
    void refusesWhatIsNotOneJsonValueWithDistinctMembers(String body) {
        assertThat(refusal(body).type()).isEqualTo(CommonProblem.MALFORMED_JSON);
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] body = "{\"code\": \"AB\", \"weight\": 1, \"note\": \"?\"}".getBytes(UTF_8);
        body[body.length - 3] = (byte) 0xFF;

        assertThat(refusal(body).type()).isEqualTo(CommonProblem.MALFORMED_JSON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e400",
                "1E+999999999",
                "1e-999999999",
                "99999999999999999999999999999999999999999",
                "0.00000000000000000000000000000000000000001"
            })
    void refusesNumbersOfTooManyDigitsBeforeAnybodyCalculates(String number) {
        assertThat(faults("{\"code\": \"AB\", \"weight\": " + number + "}"))
                .containsExactly(new Fault("/weight", "out-of-range", "The number has too many digits."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E999999999999", "-1e-99999999999"})
    void refusesExponentsThatNoDecimalHas(String number) {
        assertThat(refusal("{\"code\": \"AB\", \"weight\": " + number + "}")
                        .type()
                        .status())
                .isIn(400, 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483648", "1e3", "1.0", "-2147483649"})
    void refusesIntegersThatDoNotFitOrAreWrittenAsDecimals(String number) {
        assertThat(refusal("{\"code\": \"AB\", \"weight\": 1, \"pieces\": " + number + "}")
                        .type())
                .isEqualTo(CommonProblem.INVALID);
    }

    @Test
    void keepsDecimalsExact() {
        assertThat(read("{\"code\": \"AB\", \"weight\": 123456789012.123456}").weight())
                .isEqualTo(new BigDecimal("123456789012.123456"));
    }

    @Test
    void refusesNulAndHalvesOfSurrogatePairs() {
        assertThat(faults("{\"code\": \"AB\", \"weight\": 1, \"note\": \"a\\u0000b\"}"))
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .containsExactly("/note control-character");
        assertThat(faults("{\"code\": \"AB\", \"weight\": 1, \"note\": \"a\\ud800b\"}"))
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .containsExactly("/note not-unicode");
        assertThat(read("{\"code\": \"AB\", \"weight\": 1, \"note\": \"\\ud83d\\ude00\"}")
                        .note())
                .isEqualTo("\uD83D\uDE00");
    }

    @Test
    void refusesNulAndHalvesOfSurrogatePairsInNamesToo() {
        assertThat(faults("{\"code\": \"AB\", \"weight\": 1, \"labels\": {\"a\\u0000\": 1}}"))
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .containsExactly("/labels control-character");
        assertThat(refusal("{\"code\": \"AB\", \"weight\": 1, \"a\\ud800\": 1}")
                        .type()
                        .status())
                .isIn(400, 422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-01-01",
                "2023-02-30",
                "2023-02-29",
                "10000-01-01",
                "+12023-01-01",
                "-0001-01-01",
                "2023-7-4",
                "20230704",
                "2023-07-04T00:00:00Z"
            })
    void refusesDaysThatDoNotExist(String day) {
        assertThat(faults("{\"code\": \"AB\", \"weight\": 1, \"day\": \"" + day + "\"}"))
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .containsExactly("/day wrong-format");
    }

    @Test
    void takesTheDaysThatExist() {
        assertThat(List.of("2024-02-29", "0001-01-01", "9999-12-31"))
                .allSatisfy(day -> assertThat(read("{\"code\": \"AB\", \"weight\": 1, \"day\": \"" + day + "\"}")
                                .day())
                        .hasToString(day));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-07-04",
                "2023-07-04T23:40:00",
                "2023-07-04 23:40:00Z",
                "2023-02-30T00:00:00Z",
                "2023-07-04T25:00:00Z",
                "0000-01-01T00:00:00Z",
                "2023-07-04T23:40Z",
                "2023-07-04T23:40:00+0400"
            })
    void refusesMomentsThatAreNotRfc3339(String moment) {
        assertThat(faults("{\"code\": \"AB\", \"weight\": 1, \"moment\": \"" + moment + "\"}"))
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .containsExactly("/moment wrong-format");
    }

    @Test
    void refusesTextForANumberAndANumberForText() {
        assertThat(faults("{\"code\": 12, \"weight\": \"12\", \"pieces\": \"1\", \"sealed\": 1, \"colour\": 0}"))
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder("/code", "/weight", "/pieces", "/sealed", "/colour");
    }

    @Test
    void escapesMembersInPointers() {
        assertThat(faults("{\"code\": \"AB\", \"weight\": 1, \"a/b~c\": 1, \"labels\": {\"x/y~z\": \"one\"}}"))
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder("/a~1b~0c", "/labels/x~1y~0z");
    }

    @Test
    void namesAtMostAHundredFaults() {
        String members = java.util.stream.IntStream.range(0, 500)
                .mapToObj(i -> ", \"m" + i + "\": 1")
                .collect(java.util.stream.Collectors.joining());

        assertThat(faults("{\"code\": \"AB\", \"weight\": 1" + members + "}")).hasSize(100);
    }

    @Test
    void refusesNestingThatWouldExhaustTheStack() {
        String nested = "[".repeat(100_000) + "]".repeat(100_000);

        assertThat(refusal("{\"code\": \"AB\", \"weight\": 1, \"note\": " + nested + "}")
                        .type()
                        .status())
                .isIn(400, 422);
    }

    private Parcel read(String body) {
        return json.read(body.getBytes(UTF_8), Parcel.class);
    }

    private List<Fault> faults(String body) {
        ProblemException refusal = refusal(body);
        assertThat(refusal.type()).isEqualTo(CommonProblem.INVALID);
        return refusal.faults();
    }

    private ProblemException refusal(String body) {
        return refusal(body.getBytes(UTF_8));
    }

    private ProblemException refusal(byte[] body) {
        ProblemException refusal = catchThrowableOfType(ProblemException.class, () -> json.read(body, Parcel.class));
        assertThat(refusal).as("refused").isNotNull();
        return refusal;
    }
}
