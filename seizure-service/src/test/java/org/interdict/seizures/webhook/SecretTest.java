package org.interdict.seizures.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class SecretTest {
    /** The example that the libraries of Standard Webhooks are tested with. */
    @Test
    void signsAsTheLibrariesOfReceiversExpect() {
        Secret secret = Secret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        assertThat(secret.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}".getBytes(UTF_8)))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void derivesAnotherSecretForEachTextAndAlwaysTheSame() {
        Secret key = new Secret("some key".getBytes(UTF_8));
        assertThat(key.derive("a.1").reveal()).isEqualTo(key.derive("a.1").reveal());
        assertThat(key.derive("a.1").reveal())
                .isNotEqualTo(key.derive("a.2").reveal())
                .isNotEqualTo(key.derive("b.1").reveal())
                .isNotEqualTo(
                        new Secret("other key".getBytes(UTF_8)).derive("a.1").reveal());
    }

    @Test
    void isRevealedInTheFormThatReceiversRead() {
        String revealed = new Secret("some key".getBytes(UTF_8)).derive("a.1").reveal();
        assertThat(revealed).startsWith("whsec_");
        assertThat(Base64.getDecoder().decode(revealed.substring(6))).hasSizeBetween(24, 64);
        assertThat(Secret.parse(revealed).sign("id", 1, new byte[0]))
                .isEqualTo(new Secret("some key".getBytes(UTF_8)).derive("a.1").sign("id", 1, new byte[0]));
        assertThatThrownBy(() -> Secret.parse("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
