package org.interdict.local.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import org.interdict.local.machine.Waiting;

/** The gateway as a patient client sees it: services that come up tell it to ask again. */
final class Door {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    private static final Set<Integer> ASK_AGAIN = Set.of(401, 429, 502, 503, 504);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI address;
    private final Tokens tokens;

    Door(URI address, Tokens tokens) {
        this.address = address;
        this.tokens = tokens;
    }

    HttpResponse<String> post(Upload upload) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(upload.path() + upload.query()))
                .POST(upload.body());
        upload.headers().forEach(request::header);
        return send(request, upload.account());
    }

    HttpResponse<String> get(String path, String account) {
        return send(HttpRequest.newBuilder(address.resolve(path)), account);
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new ImportFailure("not JSON: " + answer.request().uri());
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String account) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            String trouble;
            try {
                HttpResponse<String> answer = client.send(
                        request.setHeader("Authorization", "Bearer " + tokens.of(account))
                                .setHeader("Accept", "application/json")
                                .timeout(Duration.ofMinutes(10))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() < 300) {
                    return answer;
                }
                trouble = answer.request().uri() + " answers " + answer.statusCode() + " " + answer.body();
                if (!ASK_AGAIN.contains(answer.statusCode())) {
                    throw new ImportFailure(trouble);
                }
            } catch (IOException e) {
                trouble = address + " cannot be reached (" + e + ")";
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ImportFailure("interrupted");
            }
            if (System.nanoTime() > deadline) {
                throw new ImportFailure(trouble);
            }
            Waiting.pause(BETWEEN_TRIES);
        }
    }
}
