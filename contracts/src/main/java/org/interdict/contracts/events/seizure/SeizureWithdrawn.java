package org.interdict.contracts.events.seizure;

import java.util.UUID;

/**
 * What a channel is told of a seizure that it may no longer see, and nothing else of it.
 *
 * @param version the record's version from which on the channel has no part in it
 * @param reason why, as the unit stated
 */
public record SeizureWithdrawn(UUID id, long version, String reason) {}
