package org.interdict.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks for figures as the analyst of the programme does, who counts all records: through the gateway, for JSON. */
final class FiguresOverHttp {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final HttpClient http;
    private final int port;
    private final Tokens tokens;

    FiguresOverHttp(HttpClient http, int port, Tokens tokens) {
        this.http = http;
        this.port = port;
        this.tokens = tokens;
    }

    /** Milliseconds from the request to the last byte of the answer are added to the series; it is read afterwards. */
    FigureAnswer ask(FigureQuestion question, Series millis) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/v1/statistics/seizures?" + question.query()))
                .header("Authorization", "Bearer " + tokens.programme())
                .header("Accept", "application/json")
                .timeout(Duration.ofMinutes(5))
                .build();
        long begin = System.nanoTime();
        HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        millis.add((System.nanoTime() - begin) / 1e6);
        if (answer.statusCode() != 200) {
            throw new Refusal("Figures by " + question.name() + " are answered with " + answer.statusCode() + ": "
                    + new String(answer.body(), UTF_8));
        }
        return answer(question, JSON.readTree(answer.body()));
    }

    private static FigureAnswer answer(FigureQuestion question, JsonNode json) {
        Map<List<String>, FigureAnswer.Row> rows = new LinkedHashMap<>();
        for (JsonNode row : json.path("rows")) {
            List<String> key = question.groupBy().stream()
                    .map(column -> row.path(column.parameter()).asText(FigureAnswer.ABSENT))
                    .toList();
            if (rows.put(key, row(row)) != null) {
                throw new Refusal("Figures by " + question.name() + " have the row " + key + " twice.");
            }
        }
        JsonNode total = json.path("total");
        return new FigureAnswer(
                total.path("seizures").asLong(), total.path("items").asLong(), rows);
    }

    private static FigureAnswer.Row row(JsonNode row) {
        Map<String, BigDecimal> quantities = new LinkedHashMap<>();
        for (JsonNode quantity : row.path("quantities")) {
            quantities.put(
                    quantity.path("measure").asText(), quantity.path("value").decimalValue());
        }
        return new FigureAnswer.Row(
                row.path("seizures").asLong(), row.path("items").asLong(), quantities);
    }
}
