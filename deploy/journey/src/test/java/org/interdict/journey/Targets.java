package org.interdict.journey;

import static org.interdict.journey.SharedSuite.SUITE;

import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.interdict.kit.testing.Door;

/** Records that stand to a caller as a walk wants it; a new one for each call, because calls change them. */
final class Targets {
    /** What stands in the place of the path's parameter. */
    String address(String target, WalkCaller caller, Relation relation) {
        if (relation == Relation.RANDOM) {
            return target.equals("unit") ? "ZZNONE" : UUID.randomUUID().toString();
        }
        return switch (target) {
            case "-" -> "";
            case "unit" -> relation == Relation.OWN ? caller.unit().orElse("MUPMA-PCU") : caller.otherUnit();
            case "training" -> "TR001";
            case "codes" -> "commodities";
            case "problem" -> "not-found";
            case "event" -> "org.interdict.seizure.recorded.v1";
            case "edition" ->
                Door.posting(SUITE.token("analyst-programme"), "{\"year\": 2023, \"asOf\": \"2024-06-30\"}")
                        .post("/api/v1/reports/programme/editions")
                        .then()
                        .extract()
                        .path("edition.id");
            case "seizure" -> record("/api/v1/seizures", caller, relation, """
                    "seizedOn": "2024-07-04", "items": [{"commodity": "HEROIN", "quantity": {"value": 1, "unit": "kg"}}]""");
            case "interception" -> record("/api/v1/interceptions", caller, relation, """
                    "interceptedOn": "2024-07-04", "persons": [{"role": "COURIER"}]""");
            case "alert" -> alert(caller, relation);
            default -> job(target, caller, relation);
        };
    }

    private static String record(String path, WalkCaller caller, Relation relation, String members) {
        boolean own = relation == Relation.OWN;
        boolean officer = caller.unit().isPresent();
        String recorder = own && officer ? caller.client() : "steward";
        String unit = own ? caller.unit().orElse("THSIR-PCU") : caller.otherUnit();
        String channel = relation == Relation.OTHER_CHANNEL ? caller.otherChannel() : caller.channel();
        if (caller == WalkCaller.STEWARD && !own) {
            recorder = "officer-customs";
            unit = "MUPMA-PCU";
            channel = "WCO";
        }
        return id(Door.posting(SUITE.token(recorder), """
                        {"unit": "%s", "reference": "%s", "channels": ["%s"], %s}
                        """.formatted(unit, UUID.randomUUID(), channel, members))
                .post(path)
                .then());
    }

    /** Own: issued by the caller, where it may. */
    private static String alert(WalkCaller caller, Relation relation) {
        boolean own = relation == Relation.OWN
                && (caller.column().equals("officer") || caller.column().equals("analyst"));
        String channel = relation == Relation.OTHER_CHANNEL ? caller.otherChannel() : caller.channel();
        String issuer = own ? caller.client() : channel.equals("WCO") ? "analyst-wco" : "analyst-interpol";
        if (issuer.equals(caller.client()) && !own) {
            issuer = channel.equals("WCO") ? "officer-other" : "officer-police";
        }
        return id(Door.posting(SUITE.token(issuer), Operation.alertOn("\"" + channel + "\""))
                .post("/api/v1/alerts")
                .then());
    }

    /** An import of this collection: the caller's own, where it may import, or somebody else's. */
    private static String job(String collection, WalkCaller caller, Relation relation) {
        String importer = switch (collection) {
            case "units" -> "registrar";
            case "training-activities" -> "trainer";
            default -> relation == Relation.OWN && caller.unit().isPresent() ? caller.client() : "steward";
        };
        if (relation != Relation.OWN && caller.client().equals(importer)) {
            importer = "officer-customs";
        }
        return id(Door.as(SUITE.token(importer))
                .contentType("application/x-ndjson")
                .body("\n")
                .post("/api/v1/" + collection + "/imports")
                .then());
    }

    private static String id(ValidatableResponse answer) {
        return answer.extract().path("id");
    }
}
