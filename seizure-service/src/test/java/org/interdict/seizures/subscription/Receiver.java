package org.interdict.seizures.subscription;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.awaitility.Awaitility;

/** A partner's server, on this machine, that keeps what it is sent and answers as it is told. */
final class Receiver implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile Function<Received, Answer> behaviour = message -> Answer.of(200);

    /** What it was sent, with the names of headers in lower case. */
    record Received(String path, Map<String, String> headers, String body) {
        String header(String name) {
            return Objects.requireNonNull(headers.get(name), name);
        }

        String id() {
            return header("webhook-id");
        }

        JsonPath json() {
            return JsonPath.from(body);
        }

        String reference() {
            return json().getString("data.reference");
        }

        long sequence() {
            return Long.parseLong(json().getString("sequence"));
        }
    }

    /** A status of 0 closes the connection without an answer. */
    record Answer(int status, Map<String, String> headers) {
        static final Answer CLOSE = of(0);

        static Answer of(int status) {
            return new Answer(status, Map.of());
        }
    }

    private Receiver(HttpServer server) {
        this.server = server;
    }

    static Receiver open() {
        try {
            Receiver receiver =
                    new Receiver(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            receiver.server.setExecutor(receiver.threads);
            receiver.server.createContext("/", receiver::take);
            receiver.server.start();
            return receiver;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Receiver answering(Function<Received, Answer> answers) {
        behaviour = answers;
        return this;
    }

    Receiver answering(int status) {
        return answering(message -> Answer.of(status));
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/events?partner=1";
    }

    List<Received> received() {
        return received;
    }

    /** What it has been sent, once it has been sent so much. */
    List<Received> await(int messages) {
        Awaitility.await(messages + " messages")
                .atMost(Duration.ofSeconds(20))
                .until(() -> received.size() >= messages);
        return received;
    }

    private void take(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        Received message = new Received(
                exchange.getRequestURI().toString(),
                headers,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        received.add(message);
        Answer answer = behaviour.apply(message);
        if (answer.status() != 0) {
            answer.headers().forEach(exchange.getResponseHeaders()::add);
            exchange.sendResponseHeaders(answer.status(), -1);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
