package org.interdict.seizures.webhook;

import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** Sends messages as Standard Webhooks 1.0 says. */
@Singleton
public class Webhooks {
    /** The attempt itself ends in time; this is for the case that it does not. */
    private static final Duration GRACE = Duration.ofSeconds(5);

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

    /** One attempt; fulfilled soon after the timeout at the latest, whatever comes of it, unless it is cancelled. */
    public CompletableFuture<Reply> send(URI target, Message message) {
        long end = System.nanoTime() + client.timeout().toNanos();
        CompletableFuture<Reply> reply = new CompletableFuture<>();
        names.addresses(WebhookClient.host(target))
                .orTimeout(client.timeout().toMillis(), TimeUnit.MILLISECONDS)
                .thenCompose(addresses -> reply.isDone() ? reply : post(target, message, addresses, end, reply))
                .whenComplete((answer, fault) -> reply.complete(fault == null ? answer : failure(fault)));
        return reply.completeOnTimeout(
                Reply.failed("TIMEOUT"), client.timeout().plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
    }

    private CompletableFuture<Reply> post(
            URI target, Message message, List<InetAddress> addresses, long end, CompletableFuture<Reply> reply) {
        if (!guard.permits(addresses, WebhookClient.isEncrypted(target))) {
            return CompletableFuture.completedFuture(Reply.failed("REFUSED_ADDRESS"));
        }
        byte[] body = message.body().getBytes(StandardCharsets.UTF_8);
        InetAddress address = addresses.get((message.number() - 1) % addresses.size());
        CompletableFuture<Reply> exchange =
                client.post(target, address, headers(message, body), body, Duration.ofNanos(end - System.nanoTime()));
        // Whoever cancels the attempt hangs up.
        reply.whenComplete((answer, fault) -> exchange.cancel(false));
        return exchange;
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

    private static Reply failure(Throwable fault) {
        Throwable cause = fault instanceof CompletionException && fault.getCause() != null ? fault.getCause() : fault;
        if (cause instanceof TimeoutException) {
            return Reply.failed("TIMEOUT");
        }
        return Reply.failed(cause instanceof UnknownHostException ? "UNKNOWN_HOST" : "CLOSED");
    }
}
