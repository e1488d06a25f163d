package org.interdict.kit.identity;

import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Whom tokens stand for that were checked a moment ago. Checking a signature costs more than all the rest of a small
 * request, and a client sends the same token with each; no longer than a minute, so that a key that the issuer withdraws
 * is heard of, and never past the token's own end.
 */
@Singleton
class CheckedTokens {
    private static final Duration TRUSTED = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final Clock clock;
    private final Map<String, Checked> checked = new ConcurrentHashMap<>();

    CheckedTokens(Clock clock) {
        this.clock = clock;
    }

    Optional<SecurityIdentity> find(String token) {
        Checked known = checked.get(token);
        if (known == null) {
            return Optional.empty();
        }
        if (!clock.instant().isBefore(known.until)) {
            checked.remove(token, known);
            return Optional.empty();
        }
        return Optional.of(known.identity);
    }

    void keep(String token, SecurityIdentity identity) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken claims)) {
            return;
        }
        Instant now = clock.instant();
        if (checked.size() >= MOST) {
            checked.values().removeIf(known -> !now.isBefore(known.until));
        }
        if (checked.size() < MOST) {
            checked.put(token, new Checked(withoutRequest(identity), earlier(now.plus(TRUSTED), claims)));
        }
    }

    private static Instant earlier(Instant until, JsonWebToken claims) {
        Instant end = Instant.ofEpochSecond(claims.getExpirationTime());
        return end.isBefore(until) ? end : until;
    }

    /** The attributes hold on to the request in which the token was checked. */
    private static SecurityIdentity withoutRequest(SecurityIdentity identity) {
        QuarkusSecurityIdentity.Builder copy = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles());
        Optional.ofNullable(identity.getCredential(TokenCredential.class)).ifPresent(copy::addCredential);
        return copy.build();
    }

    private record Checked(SecurityIdentity identity, Instant until) {}
}
