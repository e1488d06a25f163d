package org.interdict.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Reads the stream of events through the gateway, from now on. */
final class StreamReader implements AutoCloseable {
    private final Arrivals arrivals;
    private final InputStream stream;

    StreamReader(HttpClient http, int port, String token, Arrivals arrivals) throws IOException, InterruptedException {
        this.arrivals = arrivals;
        HttpResponse<InputStream> answer = http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/events"))
                        .header("Authorization", "Bearer " + token)
                        .header("Accept", "text/event-stream")
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new Refusal("The stream of events was answered " + answer.statusCode() + ".");
        }
        this.stream = answer.body();
        new Thread(this::read, "stream-reader").start();
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                long now = System.nanoTime();
                if (line.startsWith("data:")) {
                    EventText.subject(line).ifPresent(record -> arrivals.arrive(record, now));
                }
            }
        } catch (IOException closed) {
            // What did not come is missed by whoever counts.
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
