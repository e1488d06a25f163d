package org.interdict.seizures.alert;

import org.interdict.contracts.codes.ExchangeChannel;
import org.jspecify.annotations.Nullable;

/**
 * Who issues, answers or closes an alert.
 *
 * @param id the subject of the token
 * @param unit for which an officer speaks; absent of an analyst, who speaks for itself
 */
record Speaker(String id, @Nullable String unit, ExchangeChannel channel) {}
