package org.interdict.kit.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;

/** Bearer tokens as the identity provider of the suite would issue them, by the names of its clients. */
public final class Tokens {
    private Tokens() {}

    public static String officer(String unit, String channel) {
        return of("officer-" + unit + "-" + channel, "officer", "unit", unit, "channel", channel);
    }

    public static String analyst(String channel) {
        return of("analyst-" + channel, "analyst", "channel", channel);
    }

    public static String partner(String channel) {
        return of("partner-" + channel, "partner", "channel", channel);
    }

    /** A caller with this role and no channel or unit. */
    public static String withRole(String role) {
        return of(role, role);
    }

    public static String withoutRole() {
        return sign(claims("nobody", Set.of()));
    }

    public static String forAnotherAudience() {
        return sign(claims("stranger", Set.of("analyst")).audience("somebody-else"));
    }

    /** An analyst's that ends soon. */
    public static String analystFor(Duration life, String channel) {
        return sign(claims("analyst-" + channel, Set.of("analyst"))
                .claim("channel", channel)
                .expiresIn(life));
    }

    public static String expired() {
        return sign(claims("late", Set.of("analyst")).expiresIn(Duration.ofMinutes(-10)));
    }

    public static String of(String subject, String role, String... claims) {
        JwtClaimsBuilder builder = claims(subject, Set.of(role));
        for (int i = 0; i < claims.length; i += 2) {
            builder.claim(claims[i], claims[i + 1]);
        }
        return sign(builder);
    }

    private static JwtClaimsBuilder claims(String subject, Set<String> roles) {
        return Jwt.claims()
                .issuer(config("quarkus.oidc.token.issuer"))
                .subject(subject)
                .audience("interdict")
                .claim("roles", roles)
                .expiresIn(Duration.ofMinutes(15));
    }

    private static String sign(JwtClaimsBuilder claims) {
        return claims.jws().keyId(TestIssuer.KEY_ID).sign(key());
    }

    private static PrivateKey key() {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getDecoder().decode(config("interdict.test.issuer-key"))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String config(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
