package org.interdict.seizures.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.interdict.contracts.codes.ExchangeChannel;
import org.interdict.kit.http.IfMatch;
import org.interdict.kit.identity.Caller;
import org.interdict.kit.problem.CommonProblem;
import org.interdict.kit.problem.Fault;
import org.interdict.kit.problem.ProblemException;
import org.interdict.kit.problem.Text;
import org.interdict.kit.time.Ids;
import org.interdict.seizures.casework.Mandate;
import org.interdict.seizures.feed.EventFeed;
import org.interdict.seizures.webhook.Secrets;
import org.interdict.seizures.webhook.WebhookConfig;

/** What owners can do with their subscriptions. */
@ApplicationScoped
class SubscriptionService {
    private final Subscriptions subscriptions;
    private final SubscriptionRules rules;
    private final Deliveries deliveries;
    private final Secrets secrets;
    private final EventFeed feed;
    private final WebhookConfig config;
    private final Clock clock;
    private final Ids ids;

    SubscriptionService(
            Subscriptions subscriptions,
            SubscriptionRules rules,
            Deliveries deliveries,
            Secrets secrets,
            EventFeed feed,
            WebhookConfig config,
            Clock clock,
            Ids ids) {
        this.subscriptions = subscriptions;
        this.rules = rules;
        this.deliveries = deliveries;
        this.secrets = secrets;
        this.feed = feed;
        this.config = config;
        this.clock = clock;
        this.ids = ids;
    }

    /** Begins to tell the caller of what happens from now on. */
    @Transactional
    Opened open(NewSubscription asked, Caller caller) {
        ExchangeChannel channel = Mandate.of(caller)
                .ownChannel()
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.FORBIDDEN, "Subscriptions are for partners on a channel of exchange."));
        rules.refuseBroken(asked);
        refuseTooMany(caller);
        Subscription opened = Subscription.open(asked, caller.id(), channel, ids.next(), feed.latest(), now());
        subscriptions.add(opened);
        return shown(opened);
    }

    @Transactional
    Subscription pause(UUID id, IfMatch ifMatch, Caller caller) {
        return change(id, ifMatch, caller, Subscription::pause);
    }

    /** Goes on with what was missed; what could not be delivered is tried anew. */
    @Transactional
    Subscription resume(UUID id, IfMatch ifMatch, Caller caller) {
        return change(id, ifMatch, caller, subscription -> {
            if (subscription.state() == SubscriptionState.DISABLED) {
                deliveries.retry(subscription.id());
            }
            return subscription.resume(feed.purged(), now());
        });
    }

    /** Gives the subscription a new secret; the one before signs too for a while. */
    @Transactional
    Opened rotateSecret(UUID id, IfMatch ifMatch, Caller caller) {
        return shown(change(id, ifMatch, caller, subscription -> subscription.rotateSecret(now(), config.overlap())));
    }

    /** Delivers once more what the feed has had since then. */
    @Transactional
    Subscription replay(UUID id, IfMatch ifMatch, NewReplay asked, Caller caller) {
        return change(id, ifMatch, caller, subscription -> subscription.replay(position(asked)));
    }

    @Transactional
    void delete(UUID id, IfMatch ifMatch, Caller caller) {
        Subscription subscription = own(id, caller);
        ifMatch.check(subscription.version());
        subscriptions.delete(subscription);
    }

    /** A subscription with its secret, which is shown but once. */
    record Opened(Subscription subscription, String secret) {}

    private Subscription change(UUID id, IfMatch ifMatch, Caller caller, UnaryOperator<Subscription> change) {
        Subscription subscription = own(id, caller);
        ifMatch.check(subscription.version());
        Subscription changed = change.apply(subscription);
        subscriptions.keep(changed);
        return changed;
    }

    private Subscription own(UUID id, Caller caller) {
        return subscriptions.findToChange(id, caller.id()).orElseThrow(SubscriptionProblem::noSuchSubscription);
    }

    private Opened shown(Subscription subscription) {
        return new Opened(
                subscription,
                secrets.secret(subscription.id(), subscription.secretNumber()).reveal());
    }

    private void refuseTooMany(Caller caller) {
        if (subscriptions.countToAdd(caller.id()) >= config.subscriptions()) {
            throw new ProblemException(
                    SubscriptionProblem.TOO_MANY_SUBSCRIPTIONS,
                    "Most subscriptions permitted: {0}.",
                    config.subscriptions());
        }
    }

    private long position(NewReplay asked) {
        try {
            return feed.unexpired(feed.from(asked.from()));
        } catch (IllegalArgumentException | java.time.format.DateTimeParseException e) {
            throw ProblemException.invalid(List.of(new Fault(
                    "/from",
                    "wrong-format",
                    Text.expected("beginning, an instant such as 2023-07-04T00:00:00Z, or a cursor"))));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
