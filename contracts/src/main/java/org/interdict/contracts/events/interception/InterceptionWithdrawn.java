package org.interdict.contracts.events.interception;

import java.util.UUID;

/**
 * What a channel is told of an interception that it may no longer see, and nothing else of it.
 *
 * @param version the record's version from which on the channel has no part in it
 * @param reason why, as the unit stated
 */
public record InterceptionWithdrawn(UUID id, long version, String reason) {}
