package org.interdict.seizures.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.vertx.core.Vertx;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A receiver with a certificate for a name that no name server knows: only the pinned address leads there. */
class WebhookClientTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    private Path folder;

    private final Vertx vertx = Vertx.vertx();
    private final List<String> hosts = new CopyOnWriteArrayList<>();
    private HttpsServer server;
    private WebhookClient client;

    @BeforeEach
    void start() throws Exception {
        KeyStore keys = certificateFor("receiver.test");
        Path pem = folder.resolve("trust.pem");
        Files.writeString(pem, pem(keys));
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context(keys)));
        server.createContext("/", exchange -> {
            ExtendedSSLSession session =
                    (ExtendedSSLSession) ((com.sun.net.httpserver.HttpsExchange) exchange).getSSLSession();
            hosts.add(exchange.getRequestHeaders().getFirst("Host") + " asked for "
                    + session.getRequestedServerNames().get(0));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        client = client(new AWebhookConfig().with("trust", pem.toString()).build());
    }

    @AfterEach
    void stop() {
        client.stop();
        server.stop(0);
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void reachesThePinnedAddressUnderTheNameOfTheReceiver() throws Exception {
        Reply reply = post(client, "receiver.test");
        assertThat(reply.outcome()).isEqualTo("DELIVERED");
        assertThat(hosts).hasSize(1);
        assertThat(hosts.get(0))
                .startsWith("receiver.test:" + server.getAddress().getPort())
                .contains("value=receiver.test");
    }

    @Test
    void refusesTheCertificateOfAnotherName() throws Exception {
        Reply reply = post(client, "other.test");
        assertThat(reply.outcome()).isEqualTo("TLS");
        assertThat(hosts).isEmpty();
    }

    @Test
    void refusesACertificateThatNobodyVouchesFor() throws Exception {
        WebhookClient distrustful = client(new AWebhookConfig().build());
        assertThat(post(distrustful, "receiver.test").outcome()).isEqualTo("TLS");
        distrustful.stop();
    }

    @Test
    void saysThatNobodyListens() throws Exception {
        server.stop(0);
        assertThat(post(client, "receiver.test").outcome()).isEqualTo("UNREACHABLE");
    }

    private Reply post(WebhookClient sender, String host) throws Exception {
        return sender.post(
                        URI.create("https://" + host + ":" + server.getAddress().getPort() + "/events"),
                        InetAddress.getLoopbackAddress(),
                        Map.of("webhook-id", "1"),
                        "{}".getBytes(StandardCharsets.UTF_8),
                        Duration.ofSeconds(10))
                .get(20, TimeUnit.SECONDS);
    }

    private WebhookClient client(WebhookConfig config) {
        return new WebhookClient(vertx, config, Clock.systemUTC());
    }

    private KeyStore certificateFor(String name) throws Exception {
        Path file = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "receiver",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=dns:" + name,
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        return keys;
    }

    private static SSLContext context(KeyStore keys) throws Exception {
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static String pem(KeyStore keys) throws Exception {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(keys.getCertificate("receiver").getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }
}
