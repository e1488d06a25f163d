package org.interdict.seizures.subscription;

/** Why the service delivers to a subscription no more. */
public enum DisabledReason {
    /** The receiver answered 410. */
    GONE,
    /** The last attempt to deliver an event failed. */
    RETRIES_EXHAUSTED
}
