package org.interdict.seizures.subscription;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.path.json.JsonPath;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.interdict.seizures.subscription.Receiver.Received;

/** How a receiver checks signatures, written after the specification and not after the service. */
final class Signatures {
    private Signatures() {}

    static List<String> of(Received message) {
        return List.of(message.header("webhook-signature").split(" "));
    }

    static String expected(JsonPath subscription, Received message) {
        String secret = subscription.getString("secret");
        String signed = message.id() + "." + message.header("webhook-timestamp") + "." + message.body();
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replaceFirst("^whsec_", "")), "HmacSHA256"));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
