package org.interdict.browser;

import static org.interdict.browser.SharedDashboard.SUITE;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;

/** A view of the dashboard, where it is, and users of the kinds that may see it; they see it differently. */
record View(String name, Function<Window, String> hash, List<String> users) {
    /** Of the person, not of the program of the same name: each has its own. */
    private static final String SUBSCRIPTION = """
            {"name": "Cocaine", "filter": {"commodityGroup": ["COCAINE"]},
             "delivery": {"kind": "WEBHOOK", "url": "https://127.0.0.1:9/events"}}
            """;

    static final List<View> ALL = List.of(
            at("overview", "#/overview", "analyst-programme", "analyst-wco", "officer-customs", "partner-wco"),
            at("explore", "#/explore", "analyst-programme"),
            at("flows", "#/flows", "analyst-programme"),
            at("report", "#/report", "analyst-programme", "partner-wco"),
            at("editions", "#/report/editions", "analyst-programme"),
            at("records", "#/records", "analyst-wco", "officer-customs", "steward"),
            one("record", "#/records/", "analyst-wco", window -> idOf("analyst-wco", "/api/v1/seizures?limit=1")),
            at("interceptions", "#/records/interceptions", "analyst-interpol"),
            one(
                    "interception",
                    "#/records/interceptions/",
                    "analyst-interpol",
                    window -> idOf("analyst-interpol", "/api/v1/interceptions?limit=1")),
            at("new-record", "#/records/new", "officer-customs", "steward"),
            at("units", "#/units", "analyst-programme"),
            at("unit", "#/units/MUPMA-PCU", "registrar", "officer-customs"),
            at("new-unit", "#/units/new", "registrar"),
            at("training", "#/training", "analyst-programme"),
            at("training-needs", "#/training/needs", "trainer"),
            at("training-effect", "#/training/effect?theme=STRATEGIC_TRADE_CONTROL&year=2023", "analyst-programme"),
            at("activity", "#/training/activities/TR341", "trainer"),
            at("new-activity", "#/training/new", "trainer"),
            at("alerts", "#/alerts", "analyst-wco", "officer-customs"),
            one(
                    "alert",
                    "#/alerts/",
                    "analyst-wco",
                    window -> made(SUITE.token("officer-customs"), "/api/v1/alerts", alert())),
            at("new-alert", "#/alerts/new", "officer-customs"),
            at("subscriptions", "#/subscriptions", "partner-wco"),
            at("new-subscription", "#/subscriptions/new", "partner-wco"),
            one(
                    "subscription",
                    "#/subscriptions/",
                    "partner-wco",
                    window -> made(window.token(), "/api/v1/subscriptions", SUBSCRIPTION)));

    private static View at(String name, String hash, String... users) {
        return new View(name, window -> hash, List.of(users));
    }

    private static View one(String name, String hash, String user, Function<Window, String> id) {
        return new View(name, window -> hash + id.apply(window), List.of(user));
    }

    private static String idOf(String user, String list) {
        return Api.get(user, list).at("/items/0/id").asText();
    }

    private static String made(String token, String path, String body) {
        return Api.post(token, path, body).at("/id").asText();
    }

    private static String alert() {
        return """
                {"subject": "CONTAINER", "identifiers": {"containerNumber": "MSKU1234565"}, "channels": ["WCO"],
                 "reason": "The weight does not fit the declaration.", "validUntil": "%s"}
                """.formatted(lastRecord().plus(300, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS));
    }

    /** By the clock of the suite, which decides about what is over. */
    private static Instant lastRecord() {
        return Instant.parse(Api.get("analyst-wco", "/api/v1/statistics/seizures")
                .at("/computedAt")
                .asText());
    }

    @Override
    public String toString() {
        return name;
    }
}
