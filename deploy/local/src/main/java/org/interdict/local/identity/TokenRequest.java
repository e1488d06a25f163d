package org.interdict.local.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A bearer token by client credentials, from the provider itself, so that it works while the gateway is down. */
public final class TokenRequest {
    private TokenRequest() {}

    public static String send(int port, String client, String secret) throws IOException {
        URI address = URI.create(
                "http://127.0.0.1:" + port + "/auth/realms/" + Realm.NAME + "/protocol/openid-connect/token");
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setConnectTimeout(5_000);
        connection.setReadTimeout(20_000);
        connection.setDoOutput(true);
        try (OutputStream body = connection.getOutputStream()) {
            String form =
                    "grant_type=client_credentials&client_id=" + encode(client) + "&client_secret=" + encode(secret);
            body.write(form.getBytes(StandardCharsets.UTF_8));
        }
        if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
            throw new IOException("the identity provider answers " + connection.getResponseCode());
        }
        try (InputStream answer = connection.getInputStream()) {
            return new ObjectMapper().readTree(answer).required("access_token").asText();
        }
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
