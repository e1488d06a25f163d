package org.interdict.seizures.seizure;

import java.util.Optional;
import org.interdict.contracts.codes.ExchangeChannel;

/**
 * Who reports a seizure.
 *
 * @param ownChannel an officer's channel, the default of the record's and always among them; a steward has none
 */
record Reporter(String id, Optional<ExchangeChannel> ownChannel) {}
