package org.interdict.training.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.interdict.kit.testing.Door.as;
import static org.interdict.kit.testing.Door.posting;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.interdict.kit.testing.RealInfrastructure;
import org.interdict.kit.testing.Tokens;
import org.interdict.training.TestUnits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, scope = TestResourceScope.GLOBAL)
class ActivityExportApiTest {
    private static final String PATH = "/api/v1/training-activities";
    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    TestUnits units;

    private final String reference = "EX-" + UUID.randomUUID();
    private String unit;

    @BeforeEach
    void announceTheUnit() {
        unit = units.announce("FJ");
    }

    @Test
    void writesALineForEachLineOfAttendanceUnderTheJsonPathsThatImportsRead() {
        recordTwo();
        Response file = export(CSV);
        file.then().header("Row-Count", equalTo("3"));
        assertThat(file.asString()).isEqualTo("""
                reference,title,kind,themes,from,to,place,units,partners,status,attendance.unit,attendance.country,\
                attendance.agency,attendance.female,attendance.male,attendance.unspecified\r
                %1$s-a,'=1+1,WORKSHOP,DRUGS|PROFILING,1999-04-05,1999-04-06,FJSUV,%2$s,"A partner|Another, Ltd",HELD,\
                %2$s,,CUSTOMS,3,12,1\r
                %1$s-a,'=1+1,WORKSHOP,DRUGS|PROFILING,1999-04-05,1999-04-06,FJSUV,%2$s,"A partner|Another, Ltd",HELD,\
                ,TO,,0,2,0\r
                %1$s-b,منع التهريب ١٢,ELEARNING,GENERAL,2999-01-01,2999-01-01,,%2$s,,PLANNED,,,,,,\r
                """.formatted(reference, unit));
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON, XLSX})
    void createsNothingWhenItIsImportedAgain(String type) {
        recordTwo();
        Response file = export(type);
        imports(type, file.asByteArray(), "")
                .body("state", equalTo("DONE"))
                .body("rows", equalTo(2))
                .body("unchanged", equalTo(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, NDJSON, XLSX})
    void knowsItselfAgainAfterChanges(String type) {
        recordTwo();
        as(trainer())
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body("{\"themes\": [\"WASTE\", \"ETHICS\"], \"partners\": [\"'+one\"], \"reason\": \"r\"}")
                .patch(PATH + "/" + reference + "-a")
                .then()
                .statusCode(200);
        posting(trainer(), "{\"to\": \"CANCELLED\", \"on\": \"2023-01-01\", \"reason\": \"r\"}")
                .post(PATH + "/" + reference + "-b/transitions")
                .then()
                .statusCode(200);
        imports(type, export(type).asByteArray(), "").body("unchanged", equalTo(2));
    }

    @Test
    void importsATableAllOrNothingAndOnTrial() {
        String table = """
                reference,title,kind,themes,from,to,place,units,partners,status,attendance.unit,attendance.country,attendance.agency,attendance.female,attendance.male
                %1$s-t,Tabled,WORKSHOP,DRUGS|WASTE,1999-04-05,1999-04-06,,%2$s,One|Two,HELD,%2$s,,CUSTOMS,3,4
                %1$s-t,,,,,,,,,,,WS,,1,
                %1$s-u,Tabled,WORKSHOP,DRUGS,1999-04-05,1999-04-04,,,,,,,,,
                """.formatted(reference, unit);
        imports(CSV, table.getBytes(java.nio.charset.StandardCharsets.UTF_8), "?mode=validate")
                .body("created", equalTo(1))
                .body("rejected", equalTo(1));
        imports(CSV, table.getBytes(java.nio.charset.StandardCharsets.UTF_8), "?atomicity=all")
                .body("state", equalTo("REFUSED"));
        as(trainer()).get(PATH + "/" + reference + "-t").then().statusCode(404);
        imports(CSV, table.getBytes(java.nio.charset.StandardCharsets.UTF_8), "")
                .body("created", equalTo(1))
                .body("rejected", equalTo(1));
        as(trainer())
                .get(PATH + "/" + reference + "-t")
                .then()
                .statusCode(200)
                .body("themes", contains("DRUGS", "WASTE"))
                .body("partners", contains("One", "Two"))
                .body("attendance.female", contains(3, 1))
                .body("attendance.male", contains(4, 0))
                .body("attendance[1].country", equalTo("WS"));
    }

    @Test
    void isTheWholeListAndHasNoPages() {
        as(trainer()).accept(CSV).get(PATH + "?limit=5").then().statusCode(400);
        as(trainer()).accept("image/png").get(PATH).then().statusCode(406);
        as(Tokens.withRole("auditor")).accept(CSV).get(PATH).then().statusCode(403);
    }

    private void recordTwo() {
        posting(trainer(), """
                        {"reference": "%1$s-a", "title": "=1+1", "kind": "WORKSHOP", "themes": ["DRUGS", "PROFILING"],
                         "from": "1999-04-05", "to": "1999-04-06", "place": "FJSUV", "units": ["%2$s"],
                         "partners": ["A partner", "Another, Ltd"], "status": "HELD",
                         "attendance": [{"unit": "%2$s", "agency": "CUSTOMS", "female": 3, "male": 12, "unspecified": 1},
                                        {"country": "TO", "male": 2}]}
                        """.formatted(reference, unit)).post(PATH).then().statusCode(201);
        posting(trainer(), """
                        {"reference": "%1$s-b", "title": "منع التهريب ١٢", "kind": "ELEARNING", "themes": ["GENERAL"],
                         "from": "2999-01-01", "to": "2999-01-01", "units": ["%2$s"]}
                        """.formatted(reference, unit)).post(PATH).then().statusCode(201);
    }

    private Response export(String type) {
        Response file = as(trainer()).accept(type).get(PATH + "?unit=" + unit);
        file.then().statusCode(200);
        return file;
    }

    private static ValidatableResponse imports(String type, byte[] file, String parameters) {
        return as(trainer())
                .contentType(type)
                .header("Prefer", "wait=20")
                .body(file)
                .post(PATH + "/imports" + parameters)
                .then()
                .statusCode(200);
    }

    private static String trainer() {
        return Tokens.withRole("trainer");
    }
}
