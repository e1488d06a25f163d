package org.interdict.local;

import java.io.IOException;
import org.interdict.local.identity.IdentityProvider;
import org.interdict.local.identity.Secrets;
import org.interdict.local.identity.TokenRequest;

/** Tokens of the accounts of one suite. */
record SuiteTokens(SuiteSettings settings) {
    String of(String account) throws IOException {
        Secrets secrets = secrets();
        String secret = secrets.ofClient(account).orElseThrow(() -> new Refusal("there is no client " + account));
        return TokenRequest.send(settings.addresses().identity(), account, secret);
    }

    Secrets secrets() {
        return Secrets.readFrom(IdentityProvider.secretsIn(new SuiteFolder(settings.data()).identity()));
    }
}
