package org.interdict.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import java.util.Optional;
import org.interdict.journey.suite.Suite;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One suite with the demo data and one browser for all tests: started by the first, ended after the last. On a machine
 * without a browser the tests are skipped.
 */
final class SharedDashboard implements BeforeAllCallback {
    private static final int PORT_BASE = Integer.getInteger("browser.port-base", 28480);

    /** The data folder of a suite that runs already and goes on, for a quick look while the dashboard is changed. */
    private static final @Nullable String RUNNING = System.getProperty("interdict.browser.data");

    static final Suite SUITE =
            RUNNING == null ? Suite.withDemoData(Path.of("target/suite"), PORT_BASE) : Suite.running(Path.of(RUNNING));

    private static @Nullable Chromium chromium;

    @Override
    public void beforeAll(ExtensionContext context) {
        Optional<Path> program = Chromium.program();
        assumeTrue(program.isPresent(), "Browser tests skipped: neither chromium nor google-chrome is on the PATH.");
        context.getRoot()
                .getStore(ExtensionContext.Namespace.create(SharedDashboard.class))
                .getOrComputeIfAbsent("dashboard", key -> start(program.orElseThrow()));
    }

    static Browser browser() {
        if (chromium == null) {
            throw new IllegalStateException("a test without @ExtendWith(SharedDashboard.class)");
        }
        return chromium.browser();
    }

    private static AutoCloseable start(Path program) {
        if (RUNNING == null) {
            SUITE.start();
        }
        Chromium started = new Chromium(program);
        chromium = started;
        return () -> {
            started.close();
            if (RUNNING == null) {
                SUITE.end();
            }
        };
    }
}
