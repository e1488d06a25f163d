package org.interdict.seizures;

import static org.interdict.kit.testing.Door.posting;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.interdict.kit.testing.RealInfrastructure;
import org.interdict.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;

/** A test over HTTP on the real PostgreSQL and Kafka, with a unit of its own. */
@WithTestResource(value = RealInfrastructure.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = WebhookSettings.class, scope = TestResourceScope.GLOBAL)
public abstract class DoorTest {
    private static final List<String> RECORD_TYPES = Stream.concat(
                    Stream.of("seizure", "interception")
                            .flatMap(kind -> Stream.of("recorded", "amended", "validated", "retracted", "withdrawn")
                                    .map(what -> kind + "." + what)),
                    Stream.of("alert.issued", "alert.feedback", "alert.closed"))
            .map(type -> "org.interdict." + type + ".v1")
            .toList();

    @Inject
    protected TestUnits units;

    /** A unit that no other test knows. */
    protected String unit = "";

    @BeforeEach
    void announceTheUnit() {
        unit = units.announce("MU");
    }

    /** Events about records and alerts of the unit, without those about the unit itself. */
    protected String eventsOfRecords(String query) {
        return "/api/v1/events?unit=" + unit + "&types=" + String.join(",", RECORD_TYPES) + query;
    }

    protected String customsOfficer() {
        return Tokens.officer(unit, "WCO");
    }

    protected String policeOfficer() {
        return Tokens.officer(unit, "INTERPOL");
    }

    protected Response post(String token, String seizure) {
        return posting(token, seizure).post("/api/v1/seizures");
    }

    /** A report with these further members, each ended by a comma. */
    protected String seizure(String reference, String members) {
        return """
               {"unit": "%s", "reference": "%s", "seizedOn": "2023-07-04", %s
                "items": [{"commodity": "COCAINE_HCL", "quantity": {"value": 250.50, "unit": "kg"}}]}
               """.formatted(unit, reference, members);
    }
}
