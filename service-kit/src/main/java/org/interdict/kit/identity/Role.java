package org.interdict.kit.identity;

/** The roles of the claim {@code roles}. */
public final class Role {
    public static final String OFFICER = "officer";
    public static final String ANALYST = "analyst";
    public static final String PARTNER = "partner";
    public static final String REGISTRAR = "registrar";
    public static final String TRAINER = "trainer";
    public static final String STEWARD = "steward";
    public static final String AUDITOR = "auditor";

    /** Another service of the suite, asking on its own behalf; reads units and nothing else. */
    public static final String SERVICE = "service";

    private Role() {}
}
