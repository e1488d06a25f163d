package org.interdict.seizures.webhook;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Posts to an address that was looked up before: the name is not looked up again, so what was checked is what is reached;
 * the certificate must be the name's. Redirects are not followed.
 */
@Singleton
class WebhookClient {
    /** Shorter than servers keep idle connections: a message must not go into one that is being closed. */
    private static final int IDLE_SECONDS = 2;

    private final Vertx vertx;
    private final HttpClient client;
    private final Clock clock;
    private final Duration timeout;

    WebhookClient(Vertx vertx, WebhookConfig config, Clock clock) {
        this.vertx = vertx;
        this.clock = clock;
        this.timeout = config.timeout();
        this.client = vertx.createHttpClient(options(config));
    }

    /** Fulfilled within the timeout, also when nothing was answered; given up when the future is cancelled. */
    CompletableFuture<Reply> post(
            URI target, InetAddress address, Map<String, String> headers, byte[] body, Duration left) {
        RequestOptions request = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(port(target), address.getHostAddress()))
                .setHost(host(target))
                .setPort(port(target))
                .setSsl(isEncrypted(target))
                .setURI(path(target))
                .setFollowRedirects(false)
                .setConnectTimeout(left.toMillis());
        headers.forEach(request::putHeader);
        return new Exchange(vertx, clock, body).run(client, request, left);
    }

    Duration timeout() {
        return timeout;
    }

    @PreDestroy
    void stop() {
        client.close();
    }

    static boolean isEncrypted(URI target) {
        return target.getScheme().equalsIgnoreCase("https");
    }

    /** The host without the brackets that an IPv6 address has in a URI. */
    static String host(URI target) {
        String host = target.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static int port(URI target) {
        if (target.getPort() >= 0) {
            return target.getPort();
        }
        return isEncrypted(target) ? 443 : 80;
    }

    private static String path(URI target) {
        String path = target.getRawPath().isEmpty() ? "/" : target.getRawPath();
        return target.getRawQuery() == null ? path : path + "?" + target.getRawQuery();
    }

    private static HttpClientOptions options(WebhookConfig config) {
        HttpClientOptions options = new HttpClientOptions()
                .setVerifyHost(true)
                .setKeepAliveTimeout(IDLE_SECONDS)
                .setMaxPoolSize(config.inFlightInAll())
                .setMaxHeaderSize(16 * 1024)
                .setTcpNoDelay(true);
        config.trust().ifPresent(file -> options.setTrustOptions(new PemTrustOptions().addCertPath(file)));
        return options;
    }
}
