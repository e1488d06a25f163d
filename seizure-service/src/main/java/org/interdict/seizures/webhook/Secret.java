package org.interdict.seizures.webhook;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a receiver and this service know alone: signs messages as Standard Webhooks 1.0 says (HMAC-SHA256). */
public final class Secret {
    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] key;

    /** From the key itself. */
    Secret(byte[] key) {
        this.key = Arrays.copyOf(key, key.length);
    }

    /** From the form in which receivers keep it. */
    static Secret parse(String text) {
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("a secret begins with " + PREFIX);
        }
        return new Secret(Base64.getDecoder().decode(text.substring(PREFIX.length())));
    }

    /** The secret that this one makes of a text. */
    Secret derive(String text) {
        return new Secret(hmac(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The signature of a message.
     *
     * @param timestamp of the attempt, in seconds since 1970
     */
    String sign(String id, long timestamp, byte[] body) {
        byte[] head = (id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8);
        byte[] signed = ByteBuffer.allocate(head.length + body.length)
                .put(head)
                .put(body)
                .array();
        return "v1," + Base64.getEncoder().encodeToString(hmac(signed));
    }

    /** The form in which it is given to the receiver; nowhere else is it written. */
    public String reveal() {
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    private byte[] hmac(byte[] text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
