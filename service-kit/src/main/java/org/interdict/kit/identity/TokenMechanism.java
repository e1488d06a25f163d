package org.interdict.kit.identity;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks bearer tokens as Quarkus does, and those that were just checked not again. */
@Alternative
@Priority(1)
@Singleton
class TokenMechanism implements HttpAuthenticationMechanism {
    private static final String BEARER = "Bearer ";

    private final OidcAuthenticationMechanism check;
    private final CheckedTokens checked;

    TokenMechanism(OidcAuthenticationMechanism check, CheckedTokens checked) {
        this.check = check;
        this.checked = checked;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        Optional<String> token = token(context);
        Optional<SecurityIdentity> known = token.flatMap(checked::find);
        if (known.isPresent()) {
            return Uni.createFrom().item(known.get());
        }
        return check.authenticate(context, providers).onItem().invoke(identity -> {
            if (identity != null) {
                token.ifPresent(text -> checked.keep(text, identity));
            }
        });
    }

    /** Of a request that has one and says nothing else beside it. */
    private static Optional<String> token(RoutingContext context) {
        List<String> headers = context.request().headers().getAll("Authorization");
        return headers.size() == 1 && headers.get(0).startsWith(BEARER)
                ? Optional.of(headers.get(0).substring(BEARER.length()))
                : Optional.empty();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return check.getChallenge(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return check.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return check.getCredentialTransport(context);
    }

    @Override
    public int getPriority() {
        return check.getPriority() + 1;
    }
}
