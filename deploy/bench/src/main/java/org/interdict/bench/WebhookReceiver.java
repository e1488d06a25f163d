package org.interdict.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A subscriber's server, and its subscription to recorded seizures. */
final class WebhookReceiver implements AutoCloseable {
    private static final String SUBSCRIPTIONS = "/api/v1/subscriptions";
    private static final int THREADS = 8;

    private final HttpClient http;
    private final String door;
    private final Tokens tokens;
    private final Arrivals arrivals;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final HttpServer server;
    private String subscription = "";

    WebhookReceiver(HttpClient http, int port, Tokens tokens, Arrivals arrivals) throws IOException {
        this.http = http;
        this.door = "http://127.0.0.1:" + port;
        this.tokens = tokens;
        this.arrivals = arrivals;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::receive);
        server.setExecutor(threads);
        server.start();
    }

    /** Nothing when it is subscribed, else why there are no webhooks here. */
    String subscribe() throws IOException, InterruptedException {
        String wish = """
                {"name":"bench","eventTypes":["org.interdict.seizure.recorded.v1"],
                 "delivery":{"kind":"WEBHOOK","url":"http://127.0.0.1:%d/"}}""".formatted(server.getAddress().getPort());
        HttpResponse<String> answer = http.send(
                request(SUBSCRIPTIONS)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(wish))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            return "answered " + answer.statusCode() + (answer.statusCode() == 422 ? " " + answer.body() : "");
        }
        subscription = answer.headers().firstValue("Location").orElseThrow();
        return "";
    }

    private void receive(HttpExchange exchange) throws IOException {
        long now = System.nanoTime();
        String event = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
        EventText.subject(event).ifPresent(record -> arrivals.arrive(record, now));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(door).resolve(path))
                .header("Authorization", "Bearer " + tokens.partner());
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (!subscription.isEmpty()) {
            http.send(request(subscription).DELETE().build(), HttpResponse.BodyHandlers.discarding());
        }
        server.stop(0);
        threads.shutdownNow();
    }
}
