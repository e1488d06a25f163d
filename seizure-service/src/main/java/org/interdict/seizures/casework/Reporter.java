package org.interdict.seizures.casework;

import java.util.List;
import java.util.Optional;
import org.interdict.contracts.codes.ExchangeChannel;
import org.jspecify.annotations.Nullable;

/**
 * Who reports a record.
 *
 * @param ownChannel an officer's channel, the default of the record's and always among them; a steward has none
 */
public record Reporter(String id, Optional<ExchangeChannel> ownChannel) {
    /** Who may see a record of which these channels were stated, or none. */
    public List<ExchangeChannel> channels(@Nullable List<ExchangeChannel> stated) {
        return Optional.ofNullable(stated)
                .map(List::stream)
                .orElseGet(ownChannel::stream)
                .distinct()
                .sorted()
                .toList();
    }
}
