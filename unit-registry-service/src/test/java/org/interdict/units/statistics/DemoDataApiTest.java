package org.interdict.units.statistics;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.interdict.kit.testing.Door.as;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.interdict.kit.testing.RealInfrastructure;
import org.interdict.kit.testing.Tokens;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The demo data of 2023 give the figures that are published of that year. */
@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, scope = TestResourceScope.GLOBAL)
class DemoDataApiTest {
    /** Where the suite ships them, seen from this module, unless a system property names another file. */
    private static final Path UNITS =
            Path.of(System.getProperty("interdict.demo.units", "../deploy/local/src/main/resources/demo/units.ndjson"));

    @Inject
    Jdbi jdbi;

    @Test
    void givesThePublishedFiguresOf2023() throws IOException {
        assumeTrue(Files.exists(UNITS), "skipped: there are no demo data at " + UNITS);
        jdbi.useHandle(handle -> {
            handle.execute("delete from unit_version");
            handle.execute("delete from unit where code not like '%-NATIONAL'");
        });
        as(Tokens.withRole("registrar"))
                .contentType("application/x-ndjson")
                .header("Prefer", "wait=60")
                .body(Files.readString(UNITS))
                .post("/api/v1/units/imports")
                .then()
                .statusCode(200)
                .body("created", equalTo(172))
                .body("rejected", equalTo(0));
        as(Tokens.analyst("PROGRAMME"))
                .get("/api/v1/statistics/units?asOf=2024-06-30")
                .then()
                .statusCode(200)
                .body("total.units", equalTo(172))
                .body("total.memberStates", equalTo(86))
                .body("total.officers.female", equalTo(786))
                .body("total.officers.male", equalTo(2_312));
        as(Tokens.analyst("PROGRAMME"))
                .get("/api/v1/statistics/units?from=2023-01-01&to=2023-12-31")
                .then()
                .body("total.established", equalTo(11))
                .body("total.units", equalTo(172));
        as(Tokens.analyst("PROGRAMME"))
                .get("/api/v1/statistics/units?from=2023-01-01&to=2023-12-31&groupBy=country&country=MU")
                .then()
                .body("total.established", equalTo(1))
                .body("rows.country", contains("MU"))
                .body("rows.established", contains(1));
        as(Tokens.analyst("PROGRAMME"))
                .get(
                        "/api/v1/units?asOf=2024-06-30&type=SEA_PORT,AIR_CARGO,AIRPORT,LAND_BORDER,DRY_PORT,MAIL&limit=1000")
                .then()
                .body("items", hasSize(172));
    }
}
