package org.interdict.kit.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads the caller of the request at hand from its token. */
@ApplicationScoped
public class CurrentCaller {
    private final SecurityIdentity identity;

    CurrentCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Caller get() {
        JsonWebToken token = token();
        return new Caller(token.getSubject(), identity.getRoles(), text(token, "channel"), text(token, "unit"));
    }

    /** When the token ends, in seconds since 1970. */
    public long expiresAt() {
        return token().getExpirationTime();
    }

    private JsonWebToken token() {
        return (JsonWebToken) identity.getPrincipal();
    }

    private static Optional<String> text(JsonWebToken token, String claim) {
        return token.claim(claim).map(Object::toString);
    }
}
