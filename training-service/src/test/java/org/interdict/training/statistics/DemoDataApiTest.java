package org.interdict.training.statistics;

import static org.hamcrest.Matchers.equalTo;
import static org.interdict.kit.testing.Door.as;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.interdict.kit.testing.RealInfrastructure;
import org.interdict.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

/** The demo data of 2023 give the figures that are published of that year. */
@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, scope = TestResourceScope.GLOBAL)
class DemoDataApiTest {
    /** Where the suite ships them, seen from this module, unless a system property names another file. */
    private static final Path ACTIVITIES = Path.of(System.getProperty(
            "interdict.demo.training", "../deploy/local/src/main/resources/demo/training-activities.ndjson"));

    @Test
    void givesThePublishedFiguresOf2023() throws IOException {
        assumeTrue(Files.exists(ACTIVITIES), "skipped: there are no demo data at " + ACTIVITIES);
        as(Tokens.withRole("trainer"))
                .contentType("application/x-ndjson")
                .header("Prefer", "wait=60")
                .body(Files.readString(ACTIVITIES))
                .post("/api/v1/training-activities/imports")
                .then()
                .statusCode(200)
                .body("created", equalTo(344))
                .body("rejected", equalTo(0));
        as(Tokens.analyst("PROGRAMME"))
                .get("/api/v1/statistics/training?from=2023-01-01&to=2023-12-31")
                .then()
                .statusCode(200)
                .body("total.activities", equalTo(342))
                .body("total.officers", equalTo(5_109))
                .body("total.women", equalTo(1_175))
                .body("total.womenShare", equalTo(23))
                .body("total.meetings", equalTo(2))
                .body("total.participants", equalTo(83))
                .body("total.countries", equalTo(19));
    }
}
