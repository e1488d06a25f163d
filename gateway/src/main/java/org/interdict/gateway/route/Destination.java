package org.interdict.gateway.route;

/** Where the gateway passes requests on to. */
public enum Destination {
    UNIT_REGISTRY("unit-registry"),
    SEIZURE("seizure"),
    TRAINING("training"),
    IDENTITY("identity");

    private final String label;

    Destination(String label) {
        this.label = label;
    }

    /** The name that people and configuration use. */
    public String label() {
        return label;
    }

    /** Whether it serves a part of {@code /api/v1}, as opposed to the identity provider. */
    public boolean isService() {
        return this != IDENTITY;
    }
}
