package org.interdict.journey;

import static org.interdict.journey.SharedSuite.SUITE;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.interdict.kit.testing.Door;

/** An operation of the document, and a request for it that the right caller may make. */
record Operation(String id, String method, String path) {
    private static final String JSON = "application/json";
    private static final String NDJSON = "application/x-ndjson";
    private static final String PATCH = "application/merge-patch+json";
    private static final Duration VALIDITY = Duration.ofDays(30);
    private static final String REASON = "{\"reason\": \"walk\"}";

    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("retractSeizure", REASON),
            Map.entry("retractInterception", REASON),
            Map.entry("issueAlert", alertOn("\"WCO\", \"INTERPOL\"")),
            Map.entry("closeAlert", REASON),
            // Of what the walk says of demo data nothing is possible: they stay as they are.
            Map.entry("transitionUnit", "{\"to\": \"PLANNED\", \"on\": \"2024-07-04\", \"reason\": \"walk\"}"),
            Map.entry("transitionTrainingActivity", "{}"),
            Map.entry("replayEvents", "{\"from\": \"beginning\"}"),
            Map.entry("giveFeedback", "{\"outcome\": \"NEGATIVE\"}"));

    private static final Map<String, String> QUERIES = Map.of(
            "personStatistics", "?side=VICTIMS",
            "readEvents", "?limit=1",
            "readProgrammeReport", "?year=2023&asOf=2024-06-30",
            "readTrainingEffect", "?theme=WILDLIFE&year=2023",
            "seizureStatistics", "?groupBy=year");

    /** An alert on these channels, with which everybody who may issue one is content. */
    static String alertOn(String channels) {
        return """
               {"subject": "CONTAINER", "identifiers": {"containerNumber": "MSKU1234565"}, "reason": "walk",
                "channels": [%s], "validUntil": "%s"}
               """.formatted(channels, Instant.now().plus(VALIDITY));
    }

    int callAs(WalkCaller caller, String record) {
        String address = path.replaceAll("\\{[a-z]+}", record) + QUERIES.getOrDefault(id, "");
        RequestSpecification request =
                caller.hasToken() ? asked(Door.as(SUITE.token(caller.client()))) : RestAssured.given();
        return request.request(method.toUpperCase(Locale.ROOT), address).statusCode();
    }

    private RequestSpecification asked(RequestSpecification request) {
        if (method.equals("patch")) {
            return request.contentType(PATCH).header("If-Match", "*").body(REASON);
        }
        if (path.endsWith("/imports")) {
            return request.contentType(NDJSON).body("\n");
        }
        if (BODIES.containsKey(id)) {
            return request.contentType(JSON).body(Objects.requireNonNull(BODIES.get(id)));
        }
        // Right in form and wrong in content: whoever may write is told what is missing.
        return method.equals("post") && !path.contains("{")
                ? request.contentType(JSON).body("{}")
                : request;
    }
}
