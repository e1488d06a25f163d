package org.interdict.seizures.webhook;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.interdict.kit.problem.CommonProblem;
import org.interdict.kit.problem.ProblemException;

/** Derives secrets from the one key that the service is given, so that none is stored and every replica knows all. */
@Singleton
public final class Secrets {
    private static final int SHORTEST_KEY = 32;

    private final Optional<Secret> key;

    Secrets(WebhookConfig config) {
        this.key = config.key().map(Secrets::checked);
    }

    /** Whether there is a key: without one nothing can be signed. */
    public boolean canSign() {
        return key.isPresent();
    }

    /**
     * A secret; 503 where the service has no key.
     *
     * @param of whose secret it is
     * @param number which of its secrets, one after the other
     */
    public Secret secret(Object of, int number) {
        return key.orElseThrow(() -> new ProblemException(
                        CommonProblem.UNAVAILABLE,
                        "Webhooks are not set up here: the service has no key to sign with."))
                .derive(of + "." + number);
    }

    private static Secret checked(String key) {
        if (key.length() < SHORTEST_KEY) {
            throw new IllegalStateException("interdict.webhook.key must have at least 32 characters");
        }
        return new Secret(key.getBytes(StandardCharsets.UTF_8));
    }
}
