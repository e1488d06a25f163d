package org.interdict.seizures.webhook;

import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** Sends messages as Standard Webhooks 1.0 says. */
@Singleton
public class Webhooks {
    private final Names names;
    private final AddressGuard guard;
    private final WebhookClient client;

    Webhooks(Names names, AddressGuard guard, WebhookClient client) {
        this.names = names;
        this.guard = guard;
        this.client = client;
    }

    /**
     * A message.
     *
     * @param id the same at every attempt
     * @param number of the attempt, from 1; of several addresses each has its turn
     * @param timestamp of the attempt, in seconds since 1970
     * @param secrets each signs
     */
    public record Message(String id, int number, long timestamp, List<Secret> secrets, String body) {}

    /** One attempt; fulfilled within the timeout, whatever comes of it. */
    public CompletableFuture<Reply> send(URI target, Message message) {
        long end = System.nanoTime() + client.timeout().toNanos();
        CompletableFuture<Reply> reply = new CompletableFuture<>();
        names.addresses(WebhookClient.host(target))
                .orTimeout(client.timeout().toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((addresses, fault) -> {
                    if (fault != null) {
                        reply.complete(unknown(fault));
                    } else if (!guard.permits(addresses, WebhookClient.isEncrypted(target))) {
                        reply.complete(Reply.failed("REFUSED_ADDRESS"));
                    } else if (!reply.isDone()) {
                        post(target, message, addresses, end, reply);
                    }
                });
        return reply;
    }

    private void post(
            URI target, Message message, List<InetAddress> addresses, long end, CompletableFuture<Reply> reply) {
        byte[] body = message.body().getBytes(StandardCharsets.UTF_8);
        InetAddress address = addresses.get((message.number() - 1) % addresses.size());
        CompletableFuture<Reply> exchange =
                client.post(target, address, headers(message, body), body, Duration.ofNanos(end - System.nanoTime()));
        reply.whenComplete((answer, fault) -> exchange.cancel(false));
        exchange.whenComplete((answer, fault) -> reply.complete(fault == null ? answer : Reply.failed("CLOSED")));
    }

    private static Map<String, String> headers(Message message, byte[] body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("content-type", "application/json");
        headers.put("user-agent", "interdict-webhooks/1");
        headers.put("webhook-id", message.id());
        headers.put("webhook-timestamp", String.valueOf(message.timestamp()));
        headers.put(
                "webhook-signature",
                message.secrets().stream()
                        .map(secret -> secret.sign(message.id(), message.timestamp(), body))
                        .collect(Collectors.joining(" ")));
        return headers;
    }

    private static Reply unknown(Throwable fault) {
        if (fault instanceof TimeoutException) {
            return Reply.failed("TIMEOUT");
        }
        return Reply.failed("UNKNOWN_HOST");
    }
}
