package org.interdict.gateway;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the gateway. */
@QuarkusMain
public final class Gateway {
    private Gateway() {}

    public static void main(String... args) {
        // Quarkus would answer a broken address without a word; EntryChecks looks as closely and says what is wrong.
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(args);
    }
}
