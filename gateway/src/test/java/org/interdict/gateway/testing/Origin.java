package org.interdict.gateway.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A server behind the gateway. It answers with what reached it; the end of the path may ask for something else: {@code
 * /stream}, {@code /broken}, {@code /reset}, {@code /silent}, {@code /wordless}, {@code /packed}. Under {@code /control} it tells the test
 * what it has seen.
 */
final class Origin {
    private final String name;
    private final String document;
    private HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger streams = new AtomicInteger();
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean leaving;
    private volatile CountDownLatch frozen = new CountDownLatch(0);

    Origin(String name, String document) throws IOException {
        this.name = name;
        this.document = document;
        server = open(0);
    }

    private HttpServer open(int port) throws IOException {
        HttpServer opened = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        opened.createContext("/", this::serve);
        opened.createContext("/openapi", exchange -> answer(exchange, 200, "application/json", document()));
        opened.createContext("/control/", this::control);
        opened.setExecutor(threads);
        opened.start();
        return opened;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** As if its process were killed. */
    synchronized void fall() {
        server.stop(0);
    }

    /** As if its process were started again, on the same port. */
    synchronized void rise() throws IOException {
        server = open(server.getAddress().getPort());
    }

    /** As if its process were halted: connections come about, and that is all. */
    void freeze() {
        frozen = new CountDownLatch(1);
    }

    /** As if its process were told to end and had something in hand that takes a while. */
    void leave(boolean now) {
        leaving = now;
    }

    void thaw() {
        frozen.countDown();
    }

    void stop() {
        stopped.countDown();
        thaw();
        server.stop(0);
        threads.shutdownNow();
    }

    private String document() {
        return document;
    }

    private void serve(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        awaitThaw();
        if (leaving) {
            answer(exchange, 503, null, "");
            return;
        }
        String path = exchange.getRequestURI().getPath();
        switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "stream" -> stream(exchange);
            case "broken" -> breakOff(exchange);
            case "reset" -> exchange.close();
            case "silent" -> staySilent(exchange);
            case "wordless" -> answer(exchange, 503, null, "");
            case "packed" -> pack(exchange);
            default -> echo(exchange);
        }
    }

    private void echo(HttpExchange exchange) throws IOException {
        long received = drain(exchange.getRequestBody());
        Map<String, List<String>> headers = new TreeMap<>();
        exchange.getRequestHeaders().forEach((key, values) -> headers.put(key.toLowerCase(Locale.ROOT), values));
        answer(
                exchange,
                200,
                "application/json",
                new ObjectMapper()
                        .writeValueAsString(Map.of(
                                "origin", name,
                                "method", exchange.getRequestMethod(),
                                "uri", exchange.getRequestURI().toString(),
                                "received", received,
                                "headers", headers)));
    }

    private static void pack(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = new GZIPOutputStream(exchange.getResponseBody())) {
            out.write("{\"unpacked\": true}".getBytes(UTF_8));
        }
    }

    /** Sends an event as soon as the test has given one, and a comment now and then, as the real one does. */
    private void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        streams.incrementAndGet();
        try (OutputStream out = exchange.getResponseBody()) {
            while (stopped.getCount() > 0) {
                awaitThaw();
                String event = events.poll(50, TimeUnit.MILLISECONDS);
                out.write((event == null ? ":\n\n" : "data: " + event + "\n\n").getBytes(UTF_8));
                out.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            streams.decrementAndGet();
        }
    }

    private static void breakOff(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write("the first half".getBytes(UTF_8));
        exchange.getResponseBody().flush();
        // Without the last chunk.
        throw new IOException("broken off");
    }

    private void staySilent(HttpExchange exchange) {
        try {
            boolean ended = stopped.await(20, TimeUnit.SECONDS);
            if (ended) {
                exchange.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitThaw() throws IOException {
        try {
            frozen.await();
        } catch (InterruptedException e) {
            throw new InterruptedIOException();
        }
    }

    private void control(HttpExchange exchange) throws IOException {
        switch (exchange.getRequestURI().getPath()) {
            case "/control/event" -> {
                events.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
                answer(exchange, 200, null, "");
            }
            case "/control/streams" -> answer(exchange, 200, "text/plain", streams.toString());
            default -> answer(exchange, 200, "text/plain", requests.toString());
        }
    }

    private static long drain(InputStream body) throws IOException {
        return body.transferTo(OutputStream.nullOutputStream());
    }

    private static void answer(HttpExchange exchange, int status, @Nullable String type, String text)
            throws IOException {
        byte[] body = text.getBytes(UTF_8);
        if (type != null) {
            exchange.getResponseHeaders().set("Content-Type", type);
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
