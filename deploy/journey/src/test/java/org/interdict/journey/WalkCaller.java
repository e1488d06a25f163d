package org.interdict.journey;

import java.util.Optional;

/** The callers of the walk: a client of the local suite each, and somebody without a token. */
enum WalkCaller {
    CUSTOMS("officer-customs", "officer", "WCO", "MUPMA-PCU"),
    POLICE("officer-police", "officer", "INTERPOL", "MUPMA-PCU"),
    OTHER_UNIT("officer-other", "officer", "WCO", "THSIR-PCU"),
    ANALYST_WCO("analyst-wco", "analyst", "WCO", null),
    ANALYST_INTERPOL("analyst-interpol", "analyst", "INTERPOL", null),
    ANALYST_PROGRAMME("analyst-programme", "programme", null, null),
    PARTNER_WCO("partner-wco", "partner", "WCO", null),
    PARTNER_INTERPOL("partner-interpol", "partner", "INTERPOL", null),
    REGISTRAR("registrar", "registrar", null, null),
    TRAINER("trainer", "trainer", null, null),
    STEWARD("steward", "steward", null, null),
    AUDITOR("auditor", "auditor", null, null),
    NOBODY("nobody", "nobody", null, null);

    private final String client;
    private final String column;
    private final Optional<String> channel;
    private final Optional<String> unit;

    WalkCaller(
            String client,
            String column,
            @org.jspecify.annotations.Nullable String channel,
            @org.jspecify.annotations.Nullable String unit) {
        this.client = client;
        this.column = column;
        this.channel = Optional.ofNullable(channel);
        this.unit = Optional.ofNullable(unit);
    }

    String client() {
        return client;
    }

    /** The column of the table that speaks of it. */
    String column() {
        return column;
    }

    boolean hasToken() {
        return this != NOBODY;
    }

    /** A channel that is the caller's own, or any for callers without. */
    String channel() {
        return channel.orElse("WCO");
    }

    String otherChannel() {
        return channel().equals("WCO") ? "INTERPOL" : "WCO";
    }

    Optional<String> unit() {
        return unit;
    }

    /** A unit that is not the caller's. */
    String otherUnit() {
        return unit.filter("THSIR-PCU"::equals).isPresent() ? "MUPMA-PCU" : "THSIR-PCU";
    }
}
