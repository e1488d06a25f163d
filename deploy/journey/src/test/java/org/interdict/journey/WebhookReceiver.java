package org.interdict.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A partner's endpoint: checks each delivery as Standard Webhooks says, and accepts it or fails in some way. */
final class WebhookReceiver implements AutoCloseable {
    /** How a delivery is answered. */
    enum Answer {
        ACCEPTED,
        SERVER_ERROR,
        UNAVAILABLE,
        SILENCE,
        HANG_UP,
        REDIRECT
    }

    /** Decides how the nth delivery of an event is answered; the first has number 1. */
    interface Mood {
        Answer answer(String id, int attempt);
    }

    /** Silence is longer than the sender's patience. */
    private static final long SILENCE_SECONDS = 3;

    private static final long CLOCKS_APART_SECONDS = 300;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Mood mood;
    private final Map<String, Deliveries> deliveries = new ConcurrentHashMap<>();
    private final Queue<Told> accepted = new ConcurrentLinkedQueue<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private volatile byte[] secret = {};

    WebhookReceiver(Mood mood) {
        this.mood = mood;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::receive);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:%d/events".formatted(server.getAddress().getPort());
    }

    /** @param shown as the subscription gave it out */
    void trust(String shown) {
        if (!shown.startsWith("whsec_")) {
            throw new IllegalArgumentException(shown);
        }
        secret = Base64.getDecoder().decode(shown.substring("whsec_".length()));
    }

    /** What was accepted, in its order; some of it more than once, where the sender did not hear so. */
    List<Told> accepted() {
        return List.copyOf(accepted);
    }

    /** How many deliveries there were, accepted or not. */
    int attempts() {
        return deliveries.values().stream().mapToInt(Deliveries::count).sum();
    }

    /** What was wrong with deliveries. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String id = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("webhook-id"), "");
            check(exchange, id, body);
            Deliveries ofEvent = deliveries.computeIfAbsent(id, none -> new Deliveries());
            Answer answer = mood.answer(id, ofEvent.begin(body));
            if (answer == Answer.ACCEPTED) {
                accepted.add(Told.of(PatientClient.JSON.readTree(body)));
            }
            // Before the sender can know: it may send again as soon as it does, or tires of the silence.
            ofEvent.end();
            answer(exchange, answer);
        } catch (RuntimeException e) {
            faults.add(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange, Answer answer) throws IOException, InterruptedException {
        switch (answer) {
            case ACCEPTED -> exchange.sendResponseHeaders(204, -1);
            case SERVER_ERROR -> exchange.sendResponseHeaders(500, -1);
            case UNAVAILABLE -> {
                exchange.getResponseHeaders().add("Retry-After", "1");
                exchange.sendResponseHeaders(503, -1);
            }
            case REDIRECT -> {
                exchange.getResponseHeaders().add("Location", "/elsewhere");
                exchange.sendResponseHeaders(307, -1);
            }
            case SILENCE -> {
                if (closing.await(SILENCE_SECONDS, TimeUnit.SECONDS)) {
                    exchange.close();
                }
            }
            case HANG_UP -> exchange.close();
        }
    }

    private void check(HttpExchange exchange, String id, byte[] body) throws IOException {
        if (!exchange.getRequestURI().getPath().equals("/events")) {
            faults.add(exchange.getRequestURI() + " asked for by " + id);
        }
        String timestamp =
                Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("webhook-timestamp"), "0");
        String signatures =
                Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("webhook-signature"), "");
        long now = Clock.systemUTC().instant().getEpochSecond();
        if (Math.abs(now - Long.parseLong(timestamp)) > CLOCKS_APART_SECONDS) {
            faults.add(id + " sent at " + timestamp + ", received at " + now);
        }
        String expected = "v1," + sign(id + "." + timestamp + "." + new String(body, UTF_8));
        if (List.of(signatures.split(" ", -1)).stream()
                .noneMatch(signature -> MessageDigest.isEqual(signature.getBytes(UTF_8), expected.getBytes(UTF_8)))) {
            faults.add(id + " is not signed: " + signatures);
        }
        JsonNode event = PatientClient.JSON.readTree(body);
        if (!event.path("id").asText().equals(id)
                || !event.path("timestamp").equals(event.path("time"))
                || !event.path("specversion").asText().equals("1.0")
                || body.length > 20_000) {
            faults.add(id + " does not have the form of a webhook: " + event);
        }
    }

    private String sign(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of one event. */
    private final class Deliveries {
        private final List<String> bodies = new ArrayList<>();
        private int count;
        private int open;

        synchronized int begin(byte[] body) {
            String text = new String(body, UTF_8);
            if (!bodies.isEmpty() && !bodies.contains(text)) {
                faults.add("changed from one attempt to the next: " + bodies.get(0) + " to " + text);
            }
            bodies.add(text);
            if (++open > 1) {
                faults.add("sent while it was being received: " + text);
            }
            return ++count;
        }

        synchronized void end() {
            open--;
        }

        synchronized int count() {
            return count;
        }
    }
}
