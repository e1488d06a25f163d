package org.interdict.journey;

import org.interdict.journey.suite.Suite;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** One suite for all journeys: started by the first, ended after the last. */
final class SharedSuite implements BeforeAllCallback {
    static final Suite SUITE = Suites.withDemoData();

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(ExtensionContext.Namespace.create(SharedSuite.class))
                .getOrComputeIfAbsent("suite", key -> {
                    SUITE.start();
                    return (CloseableResource) SUITE::end;
                });
    }
}
