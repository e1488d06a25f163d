package org.interdict.gateway.testing;

import static io.restassured.RestAssured.given;

import org.eclipse.microprofile.config.ConfigProvider;

/** Asks the seizure service behind the gateway, past the gateway, what it has seen, and tells it what to send. */
public final class SeizureOrigin {
    private SeizureOrigin() {}

    public static int requests() {
        return number("requests");
    }

    public static int openStreams() {
        return number("streams");
    }

    public static void send(String event) {
        given().body(event).post(address() + "/control/event").then().statusCode(200);
    }

    private static int number(String name) {
        return Integer.parseInt(
                given().get(address() + "/control/" + name).body().asString());
    }

    private static String address() {
        return ConfigProvider.getConfig().getValue("interdict.test.seizure", String.class);
    }
}
