package org.interdict.seizures.statistics;

import static org.interdict.kit.testing.Door.as;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.util.Map;

/** Figures over seizures as a client asks for them. */
final class FiguresDoor {
    static final String PATH = "/api/v1/statistics/seizures";
    static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private FiguresDoor() {}

    static Response ask(String token, String query) {
        return as(token).get(PATH + "?" + query);
    }

    static JsonNode figures(String token, String query) {
        return read(ask(token, query).then().statusCode(200).extract().asString());
    }

    static JsonNode figures(String token, Map<String, String> query) {
        return read(as(token)
                .queryParams(query)
                .get(PATH)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
