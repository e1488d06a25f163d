package org.interdict.kit.problem;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.interdict.kit.testing.Door.as;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Locale;
import org.interdict.kit.testing.RealInfrastructure;
import org.interdict.kit.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, scope = TestResourceScope.GLOBAL)
class ProblemApiTest {
    private static final String FAULTS = "/test/faults";
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    @TestHTTPResource("/")
    URI door;

    @Test
    void answers401WithAChallengeForAMissingOrBadToken() {
        problem(given().get(FAULTS + "/analysts"), 401, "unauthenticated").header("WWW-Authenticate", "Bearer");
        problem(as("rubbish").get(FAULTS + "/analysts"), 401, "unauthenticated");
        problem(as(Tokens.expired()).get(FAULTS + "/analysts"), 401, "unauthenticated");
        problem(as(Tokens.forAnotherAudience()).get(FAULTS + "/analysts"), 401, "unauthenticated");
        problem(
                given().header("Authorization", "Basic dXNlcjpzZWNyZXQ=").get(FAULTS + "/analysts"),
                401,
                "unauthenticated");
    }

    @ParameterizedTest
    @EnumSource(names = {"RS256", "ES256"})
    void takesATokenWithEitherOfTheSignaturesThatAreAgreed(SignatureAlgorithm algorithm) {
        as(Tokens.signedWith(algorithm)).get(FAULTS + "/analysts").then().statusCode(200);
    }

    @ParameterizedTest
    @EnumSource(names = {"RS384", "RS512", "PS256", "PS512"})
    void answers401ForATokenWithAnotherSignatureOfAKnownKey(SignatureAlgorithm algorithm) {
        problem(as(Tokens.signedWith(algorithm)).get(FAULTS + "/analysts"), 401, "unauthenticated");
    }

    @Test
    void answers401ForATokenWithoutASignature() {
        String claims = Tokens.analyst("WCO").split("\\.", -1)[1];
        String none = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes(UTF_8));
        problem(as(none + "." + claims + ".").get(FAULTS + "/analysts"), 401, "unauthenticated");
    }

    @Test
    void answers403ForAnotherRoleAndForWhatNobodyWasPermitted() {
        problem(as(Tokens.partner("WCO")).get(FAULTS + "/analysts"), 403, "forbidden");
        problem(as(Tokens.withoutRole()).get(FAULTS + "/analysts"), 403, "forbidden");
        problem(as(Tokens.analyst("WCO")).get(FAULTS + "/unannotated"), 403, "forbidden");
    }

    @Test
    void answers404ForAnUnknownPath() {
        problem(given().get("/test/nowhere"), 404, "not-found");
        problem(given().get("/nowhere"), 404, "not-found");
    }

    @Test
    void answers405ForAnotherMethod() {
        problem(given().delete(FAULTS + "/open"), 405, "method-not-allowed");
    }

    @Test
    void answers406ForAnotherRepresentation() {
        problem(given().accept("image/png").get(FAULTS + "/open"), 406, "not-acceptable");
    }

    @Test
    void answers415ForAnotherMediaTypeAndForNone() throws IOException, InterruptedException {
        problem(given().contentType("text/plain").body("x").post(FAULTS + "/body"), 415, "unsupported-media-type");
        problem(send(HttpRequest.newBuilder(), "{}"), 415, "unsupported-media-type");
    }

    @Test
    void refusesAMediaTypeThatIsNone() throws IOException, InterruptedException {
        assertThat(send(HttpRequest.newBuilder().header("Content-Type", "nonsense"), "{}"))
                .satisfies(answer -> assertThat(answer.statusCode()).isIn(400, 415))
                .satisfies(answer ->
                        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json"));
    }

    @Test
    void answers400ForBrokenJson() {
        problem(given().contentType("application/json").body("{").post(FAULTS + "/body"), 400, "malformed-json");
        problem(given().contentType("application/json").post(FAULTS + "/body"), 400, "malformed-json");
    }

    @Test
    void answers422WithEveryFault() {
        problem(
                        given().contentType("application/json")
                                .body("{\"name\": 1, \"colour\": 2}")
                                .post(FAULTS + "/body"),
                        422,
                        "invalid")
                .body("errors.pointer", hasItem("/name"))
                .body("errors.pointer", hasItem("/colour"))
                .body("errors.code", hasItem("unknown-member"));
    }

    @Test
    void answersARefusalWithItsDetail() {
        problem(given().get(FAULTS + "/refused"), 409, "conflict")
                .body("title", equalTo("The request conflicts with what is recorded"))
                .body("detail", equalTo("Seizure 12 is in the way."));
    }

    @Test
    void refusesInTheLanguageOfTheReader() {
        problem(given().header("Accept-Language", "ar").get("/nowhere"), 404, "not-found")
                .header("Content-Language", equalTo("ar"))
                .header("Vary", equalTo("Accept-Language"))
                .body("title", equalTo("غير موجود"))
                .body("detail", equalTo("لا يوجد شيء في هذا المسار."));
        problem(
                        given().header("Accept-Language", "de, fr;q=0.1, ru-RU;q=0.9")
                                .get(FAULTS + "/analysts"),
                        401,
                        "unauthenticated")
                .header("Content-Language", equalTo("ru"))
                .body("title", equalTo("Требуется действительный токен доступа"));
    }

    @Test
    void saysEveryFaultInArabicWithItsLatinPartsIsolated() {
        problem(
                        given().header("Accept-Language", "ar-MA")
                                .contentType("application/json")
                                .body("{\"name\": 1, \"colour\": 2}")
                                .post(FAULTS + "/body"),
                        422,
                        "invalid")
                .body("detail", equalTo("عدد الأخطاء: \u20682\u2069."))
                .body("errors.code", hasItem("unknown-member"))
                .body("errors.detail", hasItem("المتوقع \u2068string\u2069، والوارد \u2068integer\u2069."))
                .body("errors.detail", hasItem("الحقل غير معروف هنا."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "de", "de;q=x", "fr;q=0", ";;;"})
    void refusesInEnglishWhereNoOtherLanguageCanBeMeant(String header) {
        problem(given().header("Accept-Language", header).get("/nowhere"), 404, "not-found")
                .header("Content-Language", equalTo("en"))
                .body("title", equalTo("Not found"));
    }

    @Test
    void refusesATooLargeBodyInTheLanguageOfTheReader() throws IOException, InterruptedException {
        HttpResponse<String> answer = send(
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/json")
                        .header("Accept-Language", "es"),
                "{\"name\": \"" + "x".repeat(1 << 20) + "\"}");
        problem(answer, 413, "too-large");
        assertThat(answer.body()).contains("El límite es de 1048576 bytes.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/bug", "/bad-sql"})
    void answers500ForABugAndLeaksNothing(String path) {
        problem(given().get(FAULTS + path), 500, "internal")
                .body(not(containsString("secret")))
                .body(not(containsString("interdict")))
                .body(not(containsString("select")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/outage", "/shutdown"})
    void answers503WithRetryAfterWhenTheDatabaseIsOut(String path) {
        problem(given().get(FAULTS + path), 503, "unavailable")
                .header("Retry-After", notNullValue())
                .body(not(containsString("secret")));
    }

    @Test
    void takesTheTraceIdFromAValidTraceparent() {
        problem(
                        given().header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01")
                                .get("/nowhere"),
                        404,
                        "not-found")
                .body("traceId", equalTo(TRACE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rubbish",
                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
                "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
            })
    void makesATraceIdWhereTheTraceparentIsNone(String traceparent) {
        problem(given().header("traceparent", traceparent).get("/nowhere"), 404, "not-found")
                .body("traceId", not(equalTo(TRACE)))
                .body("traceId", not(equalTo("0".repeat(32))));
    }

    @Test
    void refusesADeclaredBodyOverTheLimitBeforeItIsRead() throws IOException {
        try (Socket socket = new Socket(door.getHost(), door.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("POST " + FAULTS + "/body HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                    + "Content-Length: 1048577\r\n\r\n")
                            .getBytes(UTF_8));
            // The server keeps the connection until the client, told to, closes it.
            StringBuilder answer = new StringBuilder();
            for (int b = socket.getInputStream().read();
                    b >= 0 && b != '}';
                    b = socket.getInputStream().read()) {
                answer.append((char) b);
            }
            assertThat(answer.toString().toLowerCase(Locale.ROOT))
                    .startsWith("http/1.1 413")
                    .contains("application/problem+json", "/problems/too-large", "connection: close");
        }
    }

    @Test
    void refusesAChunkedBodyOverTheLimit() throws IOException, InterruptedException {
        problem(chunked("{\"name\": \"" + "x".repeat(1 << 20) + "\"}"), 413, "too-large");
    }

    @Test
    void takesAChunkedBodyWithinTheLimit() throws IOException, InterruptedException {
        assertThat(chunked("{\"name\": \"" + "x".repeat((1 << 20) - 100) + "\"}")
                        .statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> chunked(String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder().header("Content-Type", "application/json"), body);
    }

    /** A body whose length is not declared. */
    private HttpResponse<String> send(HttpRequest.Builder request, String body)
            throws IOException, InterruptedException {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(
                        request.uri(door.resolve(FAULTS + "/body"))
                                .POST(HttpRequest.BodyPublishers.ofInputStream(
                                        () -> new ByteArrayInputStream(body.getBytes(UTF_8))))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static void problem(HttpResponse<String> answer, int status, String slug) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"type\":\"/problems/" + slug + "\"");
    }

    private static ValidatableResponse problem(Response response, int status, String slug) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + slug))
                .body("status", equalTo(status))
                .body("title", notNullValue())
                .body("detail", notNullValue())
                .body("instance", notNullValue())
                .body("traceId", matchesPattern("[0-9a-f]{32}"))
                .body(not(containsString("java")))
                .body(not(containsString("Exception")));
    }
}
