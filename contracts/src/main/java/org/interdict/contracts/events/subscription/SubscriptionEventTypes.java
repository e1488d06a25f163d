package org.interdict.contracts.events.subscription;

/** The types of the events about subscriptions. */
public final class SubscriptionEventTypes {
    /** Deliveries ended until the owner resumes the subscription; data: {@link SubscriptionDisabled}. */
    public static final String DISABLED = "org.interdict.subscription.disabled.v1";

    private SubscriptionEventTypes() {}
}
