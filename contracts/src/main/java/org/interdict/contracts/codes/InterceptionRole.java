package org.interdict.contracts.codes;

/** As what a person was intercepted. */
public enum InterceptionRole {
    SUSPECTED_TRAFFICKER,
    SUSPECTED_SMUGGLER,
    COURIER,
    VICTIM,
    OTHER
}
