package org.interdict.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CheckedTokensTest {
    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");

    private final Hands hands = new Hands();
    private final CheckedTokens tokens = new CheckedTokens(hands);

    @Test
    void knowsATokenThatWasJustChecked() {
        tokens.keep("one", identityUntil(NOON.plusSeconds(900)));
        assertThat(tokens.find("one")).map(SecurityIdentity::getRoles).contains(Set.of("officer"));
        assertThat(tokens.find("another")).isEmpty();
    }

    @Test
    void doesNotKnowATokenPastItsEnd() {
        tokens.keep("one", identityUntil(NOON.plusSeconds(10)));
        hands.now = NOON.plusSeconds(10);
        assertThat(tokens.find("one")).isEmpty();
    }

    @Test
    void hasATokenCheckedAnewAfterAMinute() {
        tokens.keep("one", identityUntil(NOON.plusSeconds(900)));
        hands.now = NOON.plusSeconds(59);
        assertThat(tokens.find("one")).isPresent();
        hands.now = NOON.plusSeconds(60);
        assertThat(tokens.find("one")).isEmpty();
    }

    @Test
    void keepsNothingOfTheRequestInWhichTheTokenWasChecked() {
        tokens.keep("one", identityUntil(NOON.plusSeconds(900)));
        assertThat(tokens.find("one").orElseThrow().getAttributes()).isEmpty();
    }

    private static SecurityIdentity identityUntil(Instant end) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new EndingToken(end))
                .addRole("officer")
                .addAttribute("request", "at hand")
                .build();
    }

    private static final class Hands extends Clock {
        private Instant now = NOON;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private record EndingToken(Instant end) implements JsonWebToken {
        @Override
        public String getName() {
            return "somebody";
        }

        @Override
        public Set<String> getClaimNames() {
            return Set.of(Claims.exp.name());
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> @Nullable T getClaim(String claim) {
            return claim.equals(Claims.exp.name()) ? (T) Long.valueOf(end.getEpochSecond()) : null;
        }
    }
}
