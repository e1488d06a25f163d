package org.interdict.local.imports;

import java.io.IOException;

/** Bearer tokens by the name of the account. */
@FunctionalInterface
public interface Tokens {
    String of(String account) throws IOException;
}
