package org.interdict.browser;

import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import java.util.Map;
import org.interdict.journey.suite.Suite;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One suite with the demo data and one browser for all tests: started by the first, ended after the last. On a machine
 * without a browser the tests are skipped.
 */
final class SharedDashboard implements ExecutionCondition, BeforeAllCallback {
    private static final int PORT_BASE = Integer.getInteger("browser.port-base", 28480);

    /** The data folder of a suite that runs already and goes on, for a quick look while the dashboard is changed. */
    private static final @Nullable String RUNNING = System.getProperty("interdict.browser.data");

    static final Suite SUITE = RUNNING == null ? ofOurOwn() : Suite.running(Path.of(RUNNING));

    private static @Nullable Chromium chromium;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.program().isPresent()) {
            return ConditionEvaluationResult.enabled("there is a browser");
        }
        String reason = context.getDisplayName() + " is skipped: neither chromium nor google-chrome is on the PATH";
        // The build tells how many are skipped, and not why.
        System.out.println(reason);
        return ConditionEvaluationResult.disabled(reason);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(ExtensionContext.Namespace.create(SharedDashboard.class))
                .getOrComputeIfAbsent("dashboard", key -> start());
    }

    static Browser browser() {
        if (chromium == null) {
            throw new IllegalStateException("a test without @ExtendWith(SharedDashboard.class)");
        }
        return chromium.browser();
    }

    /** Partners may subscribe with addresses of this machine. */
    private static Suite ofOurOwn() {
        return Suite.withDemoData(
                Path.of("target/suite"), PORT_BASE, Map.of("INTERDICT_WEBHOOK_ALLOW", "127.0.0.1/32"));
    }

    private static AutoCloseable start() {
        if (RUNNING == null) {
            SUITE.start();
        }
        Chromium started = new Chromium(Chromium.program().orElseThrow());
        chromium = started;
        return () -> {
            started.close();
            if (RUNNING == null) {
                SUITE.end();
            }
        };
    }
}
