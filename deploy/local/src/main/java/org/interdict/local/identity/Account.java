package org.interdict.local.identity;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who may come in: each is a client for programs and, under the same name, a user for people. */
public record Account(
        String name,
        String role,
        @Nullable String channel,
        @Nullable String unit) {
    public static final List<Account> ALL = List.of(
            new Account("officer-customs", "officer", "WCO", "MUPMA-PCU"),
            new Account("officer-police", "officer", "INTERPOL", "MUPMA-PCU"),
            new Account("officer-other", "officer", "WCO", "THSIR-PCU"),
            new Account("analyst-wco", "analyst", "WCO", null),
            new Account("analyst-interpol", "analyst", "INTERPOL", null),
            new Account("analyst-programme", "analyst", "PROGRAMME", null),
            new Account("partner-wco", "partner", "WCO", null),
            new Account("partner-interpol", "partner", "INTERPOL", null),
            new Account("registrar", "registrar", null, null),
            new Account("trainer", "trainer", null, null),
            new Account("steward", "steward", null, null),
            new Account("auditor", "auditor", null, null));

    /** Services that ask other services on their own behalf: clients, and nobody's users. */
    static final List<Account> SERVICES = List.of(
            new Account("seizure-service", "service", null, null),
            new Account("training-service", "service", null, null));

    static Stream<Account> clients() {
        return Stream.concat(ALL.stream(), SERVICES.stream());
    }

    /** The claims beside the role, without those that it has not. */
    Map<String, String> claims() {
        Map<String, String> claims = new TreeMap<>();
        if (channel != null) {
            claims.put("channel", channel);
        }
        if (unit != null) {
            claims.put("unit", unit);
        }
        return claims;
    }
}
