package org.interdict.seizures.subscription;

import java.util.UUID;

/**
 * A delivery whose time has come.
 *
 * @param record whose events wait for each other
 */
public record Due(UUID subscriptionId, String eventId, String record) {
    /** Names what nobody else may be sending at the same time. */
    String lockName() {
        return subscriptionId + " " + record;
    }
}
