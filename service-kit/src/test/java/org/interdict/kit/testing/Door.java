package org.interdict.kit.testing;

import static io.restassured.RestAssured.given;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Requests as a client with this token sends them. */
public final class Door {
    private static final RestAssuredConfig TEXT_IS_TEXT = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .encodeContentTypeAs("application/x-ndjson", ContentType.TEXT)
                    .encodeContentTypeAs("application/merge-patch+json", ContentType.TEXT)
                    .defaultContentCharset("UTF-8"));

    private Door() {}

    public static RequestSpecification as(String token) {
        return given().config(TEXT_IS_TEXT).auth().oauth2(token);
    }

    public static RequestSpecification posting(String token, Object json) {
        return as(token).contentType("application/json").body(json);
    }
}
