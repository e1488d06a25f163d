package org.interdict.seizures.subscription;

import org.interdict.kit.problem.ProblemException;
import org.interdict.kit.problem.ProblemType;

/** What this feature refuses. */
enum SubscriptionProblem implements ProblemType {
    NO_SUCH_SUBSCRIPTION("no-such-subscription", "There is no such subscription", 404),
    TOO_MANY_SUBSCRIPTIONS("too-many-subscriptions", "The owner has as many subscriptions as it may", 409);

    private final Kind kind;

    static ProblemException noSuchSubscription() {
        return new ProblemException(NO_SUCH_SUBSCRIPTION, "You have no subscription with this id.");
    }

    SubscriptionProblem(String slug, String title, int status) {
        kind = new Kind(slug, title, status);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
