package org.interdict.seizures.subscription;

import java.util.UUID;

/**
 * A delivery that is locked, and still due: what is needed to send it.
 *
 * @param attempts made before
 * @param hasTwoSecrets whether the secret before signs too
 * @param epochSecond by the clock of the database
 */
public record Ready(
        UUID subscriptionId,
        String eventId,
        String record,
        String owner,
        String channel,
        String url,
        int attempts,
        int secretNumber,
        boolean hasTwoSecrets,
        long epochSecond) {

    Due due() {
        return new Due(subscriptionId, eventId, record);
    }
}
