package org.interdict.gateway.entry;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.interdict.kit.testing.Door.as;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.interdict.gateway.testing.Origins;
import org.interdict.gateway.testing.Wire;
import org.interdict.kit.testing.IssuerOnly;
import org.interdict.kit.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = IssuerOnly.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = Origins.class, scope = TestResourceScope.GLOBAL)
class EntryChecksApiTest {
    @Test
    void refusesADeclaredBodyOverTheLimit() {
        String bearer = "Authorization: Bearer " + Tokens.analyst("WCO");
        for (String tooMuch : new String[] {"1048577", "300000000"}) {
            assertThat(Wire.answer("POST /api/v1/seizures HTTP/1.1", bearer, "Content-Length: " + tooMuch))
                    .startsWith("HTTP/1.1 413")
                    .contains("/problems/too-large");
        }
        assertThat(Wire.answer("POST /api/v1/seizures/imports HTTP/1.1", bearer, "Content-Length: 268435457"))
                .startsWith("HTTP/1.1 413");
    }

    @Test
    void refusesAnAddressThatIsTooLong() {
        given().get("/api/v1/units?country=" + "x".repeat(EntryChecks.LONGEST_URI))
                .then()
                .statusCode(414)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/uri-too-long"));
        given().get("/api/v1/units?country=" + "x".repeat(200_000)).then().statusCode(414);
    }

    @Test
    void refusesHeadersThatAreTooLarge() {
        for (int size : new int[] {EntryChecks.LARGEST_HEADERS, 200_000}) {
            given().header("X-Large", "x".repeat(size))
                    .get("/api/v1/units")
                    .then()
                    .statusCode(431)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/headers-too-large"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/units/%zz", "/api/v1/units/%", "/api/v1/units?a=%zz", "/a|b", "/a\\b", "/a//b"})
    void refusesABrokenAddressInWords(String address) {
        assertThat(Wire.answer("GET " + address + " HTTP/1.1"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json")
                .contains("nosniff");
    }

    @Test
    void neverLetsAPathClimbIntoAService() {
        String bearer = "Authorization: Bearer " + Tokens.analyst("WCO");
        for (String path : new String[] {
            "/api/v1/seizures/../../../q/metrics",
            "/api/v1/seizures/%2e%2e/%2e%2e/%2e%2e/q/metrics",
            "/api/v1/../../q/metrics"
        }) {
            assertThat(Wire.answer("GET " + path + " HTTP/1.1", bearer))
                    .as(path)
                    .startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void refusesAnUnknownTransferEncoding() {
        assertThat(Wire.answerTo("POST /api/v1/seizures HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json");
    }

    @Test
    void answersUnknownPathsAndMethodsOfItsOwnInProblems() {
        given().get("/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("instance", equalTo("/nothing"));
        given().get("/api/v2/units").then().statusCode(404).contentType("application/problem+json");
        assertThat(Wire.answer("OPTIONS * HTTP/1.1")).startsWith("HTTP/1.1 404").contains("application/problem+json");
        given().delete("/openapi").then().statusCode(405).contentType("application/problem+json");
        given().delete("/docs").then().statusCode(405).contentType("application/problem+json");
    }

    @Test
    void refusesInTheLanguageOfTheReader() {
        given().header("Accept-Language", "zh-CN")
                .get("/nothing")
                .then()
                .statusCode(404)
                .header("Content-Language", equalTo("zh"))
                .body("title", equalTo("未找到"))
                .body("detail", equalTo("此路径下没有内容。"));
        String tooLarge = Wire.answer(
                "POST /api/v1/seizures HTTP/1.1",
                "Authorization: Bearer " + Tokens.analyst("WCO"),
                "Accept-Language: zh",
                "Content-Length: 1048577");
        assertThat(new String(tooLarge.getBytes(ISO_8859_1), UTF_8))
                .startsWith("HTTP/1.1 413")
                .containsIgnoringCase("content-language: zh")
                .contains("请求正文过大", "上限为 1048576 字节。");
    }

    @Test
    void showsItsOwnHealthAndMetrics() {
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void countsRequestsByCollectionAndNotByRecord() {
        as(Tokens.analyst("WCO")).get("/api/v1/units/AA-1").then().statusCode(200);
        given().get("/some/page").then().statusCode(404);
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("uri=\"/api/v1/units\""))
                .body(not(containsString("AA-1")))
                .body(not(containsString("/some/page")));
    }
}
