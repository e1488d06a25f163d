package org.interdict.units.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.interdict.kit.testing.Door.as;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.interdict.kit.testing.RealInfrastructure;
import org.interdict.kit.testing.Tokens;
import org.interdict.units.AUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, scope = TestResourceScope.GLOBAL)
class UnitFilesApiTest {
    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String REGISTRAR = Tokens.withRole("registrar");

    @Test
    void readsATableWithALineForEachAgency() {
        AUnit unit = AUnit.in("WSAPW");
        imported(CSV, """
                        code;name;type;place;agencies.agency;agencies.officers.female;agencies.officers.male;channels;\
                        establishedOn;womensNetwork;position.lat;position.lon
                        %1$s;"Apia; port";SEA_PORT;WSAPW;CUSTOMS;2;4;CENCOMM|I247;2023-01-01;true;-13.8333;-171.7667
                        %1$s;;;;POLICE;1;0;;;;;
                        """.formatted(unit.code())).body("rows", equalTo(1)).body("created", equalTo(1));
        unit.read(REGISTRAR)
                .then()
                .body("name", equalTo("Apia; port"))
                .body("agencies.agency", contains("CUSTOMS", "POLICE"))
                .body("agencies.officers.female", contains(2, 1))
                .body("channels", contains("CENCOMM", "I247"))
                .body("womensNetwork", equalTo(true))
                .body("position.lon", equalTo(-171.7667f));
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON, XLSX})
    void givesOutWhatAnImportTakesBackWithoutAChange(String form) {
        AUnit unit = AUnit.established("TOTBU", "2020-01-01");
        unit.amend("\"1\"", """
                        {"name": "=cmd", "position": {"lat": -21.1333, "lon": -175.2}, "channels": ["I247", "CENCOMM"],
                         "agencies": [{"agency": "CUSTOMS", "officers": {"female": 2, "male": 4}}, {"agency": "POLICE"}],
                         "womensNetwork": true, "reason": "x"}
                        """).then().statusCode(200);
        unit.become("CLOSED", "2021-01-01").then().statusCode(200);
        AUnit.planned("TOTBU");
        Response file = export(REGISTRAR, form, "country=TO");
        file.then().statusCode(200);
        imported(form, file.asByteArray())
                .body("created", equalTo(0))
                .body("rejected", equalTo(0))
                .body("unchanged", greaterThanOrEqualTo(3));
        unit.read(REGISTRAR).then().header("ETag", "\"3\"");
    }

    @Test
    void writesALineForEachAgencyAndCountsThemBefore() throws IOException {
        AUnit unit = AUnit.established("KIBEZ", "2020-01-01");
        unit.amend("\"1\"", """
                        {"name": "@port", "agencies": [{"agency": "CUSTOMS", "officers": {"female": 2, "male": 4}},
                         {"agency": "POLICE", "officers": {"female": 1, "male": 0}}], "reason": "x"}
                        """).then().statusCode(200);
        Response file = export(REGISTRAR, CSV, "country=KI&type=SEA_PORT");
        file.then().header("Row-Count", "2");
        List<CSVRecord> lines = lines(file);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).get("name")).isEqualTo("'@port");
        assertThat(lines.get(0).get("status")).isEqualTo("ESTABLISHED");
        assertThat(lines.get(0).get("subregion")).isEqualTo("057");
        assertThat(lines.get(0).get("agencies.officers.male")).isEqualTo("4");
        assertThat(lines.get(1).get("code")).isEqualTo(unit.code());
        assertThat(lines.get(1).get("agencies.agency")).isEqualTo("POLICE");
        assertThat(lines(export(Tokens.withRole("trainer"), CSV, "country=KI&type=SEA_PORT")))
                .extracting(line -> line.get("agencies.officers.male"))
                .containsOnly("");
        export(REGISTRAR, CSV, "country=KI&limit=5").then().statusCode(400);
        export(REGISTRAR, "text/csv; profile=ids", "country=KI").then().statusCode(406);
    }

    @Test
    void exportsTheStockOfADay() throws IOException {
        AUnit unit = AUnit.established("PWROR", "2020-01-01");
        unit.become("CLOSED", "2021-01-01").then().statusCode(200);
        assertThat(lines(export(REGISTRAR, CSV, "country=PW&type=SEA_PORT&asOf=2020-12-31")))
                .extracting(line -> line.get("status"))
                .containsExactly("ESTABLISHED");
        export(REGISTRAR, CSV, "country=PW&type=SEA_PORT&asOf=2021-01-01")
                .then()
                .header("Row-Count", "0");
    }

    @Test
    void leadsNoUnitThroughItsLifeByAnImport() {
        AUnit unit = AUnit.established("FMPNI", "2020-01-01");
        String row = unit.json("\"establishedOn\": \"2020-01-01\"");
        imported(NDJSON, withStatus(row, "CLOSED")).body("rejected", equalTo(1));
        imported(NDJSON, withStatus(row, "ESTABLISHED")).body("unchanged", equalTo(1));
        AUnit other = AUnit.in("FMPNI");
        String location = imported(NDJSON, withStatus(other.json("\"womensNetwork\": false"), "CLOSED"))
                .body("rejected", equalTo(1))
                .extract()
                .header("Location");
        as(REGISTRAR)
                .get(location + "/rows")
                .then()
                .body("items[0].errors.pointer", contains("/status"))
                .body("items[0].errors.code", contains("by-transition"));
        other.read(REGISTRAR).then().statusCode(404);
    }

    @Test
    void takesPackedUploadsAndDryRuns() throws IOException {
        AUnit unit = AUnit.in("FMPNI");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(unit.json("\"womensNetwork\": false").getBytes(StandardCharsets.UTF_8));
        }
        as(REGISTRAR)
                .config(BYTES)
                .contentType(NDJSON)
                .header("Content-Encoding", "gzip")
                .header("Prefer", "wait=20")
                .body(packed.toByteArray())
                .post("/api/v1/units/imports?mode=validate")
                .then()
                .statusCode(200)
                .body("created", equalTo(1));
        unit.read(REGISTRAR).then().statusCode(404);
    }

    @Test
    void refusesATableWithAColumnThatIsNone() {
        as(REGISTRAR)
                .contentType(CSV)
                .body("code,colour\nMUX,blue\n")
                .post("/api/v1/units/imports")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("colour"))
                .body("errors.code", contains("unknown-column"));
    }

    private static final RestAssuredConfig BYTES = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private static String withStatus(String row, String status) {
        return row.strip().replaceFirst("}$", ", \"status\": \"" + status + "\"}") + "\n";
    }

    private static Response export(String token, String form, String query) {
        return as(token).accept(form).get("/api/v1/units?" + query);
    }

    private static ValidatableResponse imported(String form, String body) {
        return imported(form, body.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse imported(String form, byte[] body) {
        return as(REGISTRAR)
                .config(BYTES)
                .contentType(form)
                .header("Prefer", "wait=20")
                .body(body)
                .post("/api/v1/units/imports")
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE"));
    }

    private static List<CSVRecord> lines(Response file) {
        try {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(new StringReader(file.asString()))
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
