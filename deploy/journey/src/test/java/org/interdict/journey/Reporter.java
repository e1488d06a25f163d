package org.interdict.journey;

import java.time.LocalDate;
import java.util.List;

/**
 * Who reports for a unit.
 *
 * @param channels those that its reports must state; a steward, who may state any, has none
 * @param first the first day that it reports of
 * @param last the last one
 */
record Reporter(String client, String unit, List<String> channels, LocalDate first, LocalDate last) {
    /** A steward amends nothing. */
    boolean mayAmend(SeizureTables.Standing seizure) {
        return unit.equals(seizure.unit()) && seizure.channels().stream().anyMatch(channels::contains);
    }

    /** The same of days up to this one alone. */
    Reporter upTo(LocalDate day) {
        return new Reporter(client, unit, channels, first, day.isBefore(last) ? day : last);
    }

    Reporter since(LocalDate day) {
        return new Reporter(client, unit, channels, day.isAfter(first) ? day : first, last);
    }
}
