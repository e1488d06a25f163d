package org.interdict.seizures.subscription;

/** Whether a subscription is delivered to. */
public enum SubscriptionState {
    ACTIVE,
    /** By the owner, until it is resumed. */
    PAUSED,
    /** By the service, because the receiver was not to be reached; until it is resumed. */
    DISABLED
}
