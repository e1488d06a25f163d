package org.interdict.journey;

import static org.interdict.journey.SharedSuite.SUITE;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.interdict.kit.testing.Door;
import org.jspecify.annotations.Nullable;

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
            case "schema" -> "org.interdict.seizure.recorded.v1";
            case "edition" ->
                Door.posting(SUITE.token("analyst-programme"), "{\"year\": 2023, \"asOf\": \"2024-06-30\"}")
                        .post("/api/v1/reports/programme/editions")
                        .then()
                        .extract()
                        .path("edition.id");
            case "seizure" -> record("/api/v1/seizures", caller, relation, SEIZED);
            case "interception" -> record("/api/v1/interceptions", caller, relation, """
                    "interceptedOn": "2024-07-04", "persons": [{"role": "COURIER"}]""");
            case "alert" -> alert(caller, relation);
            case "event" -> event(caller, relation);
            case "subscription" -> subscription(caller, relation);
            default -> job(target, caller, relation);
        };
    }

    private static final String SEIZED = """
            "seizedOn": "2024-07-04", "items": [{"commodity": "HEROIN", "quantity": {"value": 1, "unit": "kg"}}]""";

    /** The subscriptions of others, which no call of the walk may change. */
    private final Map<String, String> subscriptionsOfOthers = new HashMap<>();

    private static String record(String path, WalkCaller caller, Relation relation, String members) {
        return id(recorded(path, caller, relation, members));
    }

    private static ValidatableResponse recorded(String path, WalkCaller caller, Relation relation, String members) {
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
        return Door.posting(SUITE.token(recorder), """
                        {"unit": "%s", "reference": "%s", "channels": ["%s"], %s}
                        """.formatted(unit, UUID.randomUUID(), channel, members))
                .post(path)
                .then()
                .statusCode(201);
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

    /** The event that tells of a new seizure, once the officers of its unit can read it. */
    private static String event(WalkCaller caller, Relation relation) {
        ValidatableResponse seizure = recorded("/api/v1/seizures", caller, relation, SEIZED);
        String record = id(seizure);
        String since = seizure.extract().path("recordedAt");
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> Stream.of("officer-customs", "officer-other")
                                .map(reader -> eventOf(record, reader, since))
                                .filter(Objects::nonNull)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static @Nullable String eventOf(String record, String reader, String since) {
        return Door.as(SUITE.token(reader))
                .get("/api/v1/events?limit=1000&from=" + since)
                .then()
                .extract()
                .path("items.find { it.subject == '" + record + "' }?.id");
    }

    /** Own: made by the caller, where it may. */
    private String subscription(WalkCaller caller, Relation relation) {
        String owner = relation == Relation.OTHER_CHANNEL == caller.channel().equals("WCO")
                ? "partner-interpol"
                : "partner-wco";
        return caller.client().equals(owner)
                ? newSubscription(owner)
                : subscriptionsOfOthers.computeIfAbsent(owner, Targets::newSubscription);
    }

    /** To an address that is never called: no unit has the code. */
    private static String newSubscription(String owner) {
        return id(Door.posting(SUITE.token(owner), """
                        {"name": "walk", "filter": {"unit": ["ZZNONE"]},
                         "delivery": {"kind": "WEBHOOK", "url": "https://93.184.215.14/events"}}""")
                .post("/api/v1/subscriptions")
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
