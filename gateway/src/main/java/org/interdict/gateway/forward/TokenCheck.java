package org.interdict.gateway.forward;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.stream.Stream;
import org.interdict.kit.problem.CommonProblem;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Lets nobody past without a token that holds; what its bearer may do is for the service to say. */
@Singleton
final class TokenCheck {
    private static final Logger LOG = Logger.getLogger(TokenCheck.class);

    private final Refusals refusals;

    TokenCheck(Refusals refusals) {
        this.refusals = refusals;
    }

    void check(RoutingContext context, Runnable passed) {
        // Fetching keys may take a while: nothing of the body is read before the answer is known.
        context.request().pause();
        // Quarkus' own answer to a bad token has no body.
        context.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
        Context here = context.vertx().getOrCreateContext();
        QuarkusHttpUser.getSecurityIdentity(context, null)
                .subscribe()
                .with(
                        identity -> here.runOnContext(v -> decide(context, identity, passed)),
                        failure -> here.runOnContext(v -> refuse(context, failure)));
    }

    private void decide(RoutingContext context, @Nullable SecurityIdentity identity, Runnable passed) {
        if (identity == null || identity.isAnonymous()) {
            unauthenticated(context);
        } else {
            passed.run();
        }
    }

    private void refuse(RoutingContext context, Throwable failure) {
        if (isCausedBy(failure, OIDCException.class)) {
            refusals.end(context, CommonProblem.UNAVAILABLE, "Tokens cannot be checked at the moment.");
        } else if (failure instanceof AuthenticationException || failure instanceof UnauthorizedException) {
            unauthenticated(context);
        } else {
            LOG.error("a token check failed", failure);
            refusals.end(context, CommonProblem.INTERNAL, "The token check failed.");
        }
    }

    private void unauthenticated(RoutingContext context) {
        context.response().putHeader("WWW-Authenticate", "Bearer");
        refusals.end(context, CommonProblem.UNAUTHENTICATED, "The token is missing, invalid or expired.");
    }

    private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> type) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .anyMatch(type::isInstance);
    }
}
