package org.interdict.seizures.subscription;

/** How far an event is on its way to a subscription. */
public enum DeliveryState {
    PENDING,
    DELIVERED,
    /** The event was out of the subscription's sight when it was to be sent, or was no longer kept. */
    WITHHELD
}
