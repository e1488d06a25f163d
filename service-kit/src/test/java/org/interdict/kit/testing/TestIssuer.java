package org.interdict.kit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Serves discovery and keys of generated key pairs, one a kind, so that services check test tokens on their real code path. */
final class TestIssuer {
    static final String KEY_ID = "test";
    static final String CURVE_KEY_ID = "test-curve";

    private final KeyPair keys = generate("RSA", new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F4));
    private final KeyPair curve = generate("EC", new ECGenParameterSpec("secp256r1"));
    private @Nullable HttpServer server;

    void start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, discovery()));
            started.createContext("/keys", exchange -> answer(exchange, keySet()));
            // For tests of what happens while the issuer is down: POST here, and it is.
            started.createContext("/stop", exchange -> {
                answer(exchange, "{}");
                new Thread(() -> started.stop(0)).start();
            });
            started.start();
            server = started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    String address() {
        if (server == null) {
            throw new IllegalStateException("not started");
        }
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What a test application is told of it. */
    Map<String, String> settings() {
        return Map.of(
                "quarkus.oidc.auth-server-url", address(),
                "quarkus.oidc.token.issuer", address(),
                "interdict.test.issuer-key", text(keys.getPrivate()),
                "interdict.test.issuer-curve-key", text(curve.getPrivate()));
    }

    private static String text(PrivateKey key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    private String discovery() {
        return """
               {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "token_endpoint": "%1$s/token",
                "authorization_endpoint": "%1$s/authorize"}
               """.formatted(address());
    }

    private String keySet() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        ECPoint point = ((ECPublicKey) curve.getPublic()).getW();
        // Without "alg": the issuer names none, so that what a token may be signed with is for the services to say.
        return """
               {"keys": [{"kty": "RSA", "use": "sig", "kid": "%s", "n": "%s", "e": "%s"},
                         {"kty": "EC", "crv": "P-256", "use": "sig", "kid": "%s", "x": "%s", "y": "%s"}]}
               """.formatted(
                        KEY_ID,
                        unsigned(key.getModulus(), 256),
                        unsigned(key.getPublicExponent(), 3),
                        CURVE_KEY_ID,
                        unsigned(point.getAffineX(), 32),
                        unsigned(point.getAffineY(), 32));
    }

    private static String unsigned(BigInteger number, int length) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[length];
        int count = Math.min(bytes.length, length);
        System.arraycopy(bytes, bytes.length - count, fixed, length - count, count);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(fixed);
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static KeyPair generate(String algorithm, AlgorithmParameterSpec form) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(form);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
