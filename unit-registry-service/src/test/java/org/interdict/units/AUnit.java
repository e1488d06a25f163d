package org.interdict.units;

import static org.interdict.kit.testing.Door.as;
import static org.interdict.kit.testing.Door.posting;

import io.restassured.response.Response;
import java.util.Locale;
import java.util.UUID;
import org.interdict.kit.testing.Tokens;

/** A unit of a test, under a code that no other test knows, and what a registrar does with it. */
public record AUnit(String code, String place) {
    public static AUnit in(String place) {
        return new AUnit(
                place.substring(0, 2)
                        + UUID.randomUUID().toString().substring(0, 12).toUpperCase(Locale.ROOT),
                place);
    }

    /** A unit in this place that is registered, established on this day. */
    public static AUnit established(String place, String day) {
        AUnit unit = in(place);
        unit.register("\"establishedOn\": \"%s\"".formatted(day)).then().statusCode(201);
        return unit;
    }

    public static AUnit planned(String place) {
        AUnit unit = in(place);
        unit.register("\"womensNetwork\": false").then().statusCode(201);
        return unit;
    }

    public String path() {
        return "/api/v1/units/" + code;
    }

    /** A registration with these further members. */
    public String json(String members) {
        return """
               {"code": "%s", "name": "Port control unit", "type": "SEA_PORT", "place": "%s",
                "agencies": [{"agency": "CUSTOMS", "officers": {"female": 2, "male": 4}}], %s}
               """.formatted(code, place, members).replace("\n", " ");
    }

    public Response register(String members) {
        return posting(Tokens.withRole("registrar"), json(members)).post("/api/v1/units");
    }

    public Response read(String token) {
        return as(token).get(path());
    }

    public Response become(String status, String day) {
        return become(status, day, "as decided");
    }

    public Response become(String status, String day, String reason) {
        return posting(Tokens.withRole("registrar"), transition(status, day, reason))
                .post(path() + "/transitions");
    }

    public static String transition(String status, String day, String reason) {
        return """
               {"to": "%s", "on": "%s", "reason": "%s"}
               """.formatted(status, day, reason);
    }

    public Response amend(String ifMatch, String patch) {
        return as(Tokens.withRole("registrar"))
                .contentType("application/merge-patch+json")
                .header("If-Match", ifMatch)
                .body(patch)
                .patch(path());
    }

    public Response history(String token) {
        return as(token).get(path() + "/history");
    }
}
