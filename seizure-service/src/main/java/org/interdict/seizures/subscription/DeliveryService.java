package org.interdict.seizures.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.interdict.kit.outbox.Outbox;
import org.interdict.kit.time.Ids;

/** What the service does by itself with deliveries. */
@ApplicationScoped
class DeliveryService {
    private final Deliveries deliveries;
    private final Subscriptions subscriptions;
    private final Outbox outbox;
    private final Clock clock;
    private final Ids ids;

    DeliveryService(Deliveries deliveries, Subscriptions subscriptions, Outbox outbox, Clock clock, Ids ids) {
        this.deliveries = deliveries;
        this.subscriptions = subscriptions;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
    }

    /** Draws up what the feed has brought, unless another replica does; whether there may be more. */
    @Transactional
    boolean drawUp() {
        return deliveries.areToBeDrawnUp() && deliveries.tryLock() && deliveries.drawUp() > 0;
    }

    /** Keeps what came of attempts; where a receiver is not to be reached, its owner is told. */
    @Transactional
    void keep(Collection<Attempt> attempts) {
        deliveries.keep(attempts).forEach(this::disable);
    }

    private void disable(Deliveries.Disabling disabling) {
        subscriptions
                .findToDisable(disabling.subscriptionId())
                .filter(subscription -> subscription.state() != SubscriptionState.DISABLED)
                .map(subscription ->
                        subscription.disable(disabling.reason(), clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .ifPresent(disabled -> {
                    subscriptions.keep(disabled);
                    outbox.add(SubscriptionEvents.disabled(disabled, disabling.eventId(), ids.next()));
                });
    }
}
