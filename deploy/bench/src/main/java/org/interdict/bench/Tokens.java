package org.interdict.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Tokens of the suite's accounts, fetched anew well before they end. */
final class Tokens {
    private static final long FRESH_NANOS = TimeUnit.MINUTES.toNanos(8);

    private final Suite suite;
    private final Map<String, Token> tokens = new HashMap<>();

    Tokens(Suite suite) {
        this.suite = suite;
    }

    String steward() {
        return of("steward");
    }

    /** One who reads the records of a channel. */
    String analyst() {
        return of("analyst-wco");
    }

    /** One who subscribes to events of a channel. */
    String partner() {
        return of("partner-wco");
    }

    /** One who counts all records and sees none. */
    String programme() {
        return of("analyst-programme");
    }

    private synchronized String of(String account) {
        Token token = tokens.get(account);
        if (token == null || System.nanoTime() - token.fetchedAt > FRESH_NANOS) {
            token = new Token(suite.token(account), System.nanoTime());
            tokens.put(account, token);
        }
        return token.text;
    }

    private record Token(String text, long fetchedAt) {}
}
