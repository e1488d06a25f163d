package org.interdict.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Gives a test application that keeps no data an issuer of tokens, and nothing else. */
public final class IssuerOnly implements QuarkusTestResourceLifecycleManager {
    private final TestIssuer issuer = new TestIssuer();

    @Override
    public Map<String, String> start() {
        issuer.start();
        return issuer.settings();
    }

    @Override
    public void stop() {
        issuer.stop();
    }
}
