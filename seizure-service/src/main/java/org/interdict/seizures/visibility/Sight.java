package org.interdict.seizures.visibility;

import java.util.Collection;
import java.util.Optional;
import org.interdict.contracts.codes.ExchangeChannel;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may see, as a condition on rows: an absent way is a null parameter, which is true of no row. A channel
 * that records do not have (PROGRAMME) leads nowhere either.
 *
 * @param listener the subject of a caller who may hear events
 */
public record Sight(
        Optional<String> unit,
        Optional<String> channel,
        Optional<String> recorder,
        Optional<String> issuer,
        boolean isAnalyst,
        Optional<String> listener) {

    /** Whether the narrative, which stays in the own unit, may be shown. */
    public boolean isOwnUnit(String unitOfRecord) {
        return unit.filter(unitOfRecord::equals).isPresent();
    }

    /**
     * Whether the reader speaks for who did this: officers for their unit, an analyst, who has none, for itself.
     *
     * @param by the subject of who did it
     */
    public boolean speaksFor(@Nullable String unitThatDid, String by) {
        return unitThatDid == null ? issuer.filter(by::equals).isPresent() : isOwnUnit(unitThatDid);
    }

    /** Whether the reader may know who changed a record: those who answer for it, and those who check it. */
    public boolean showsWhoChanged(String unitOfRecord) {
        return isAnalyst || isOwnUnit(unitOfRecord);
    }

    /** The same as {@link #ofRecord} for a record in hand: it may have changed since it was found. */
    public boolean includes(String unitOfRecord, Collection<ExchangeChannel> channels, String recordedBy) {
        return isOwnUnit(unitOfRecord)
                || channels.stream()
                        .map(Enum::name)
                        .anyMatch(name -> channel.filter(name::equals).isPresent())
                || recorder.filter(recordedBy::equals).isPresent();
    }

    /** True of the rows in sight of a table with the columns unit, channels and recorded_by. */
    public static String ofRecord(String alias) {
        return "(%1$s.unit = :sightUnit or :sightChannel = any(%1$s.channels) or %1$s.recorded_by = :sightRecorder)"
                .formatted(alias);
    }

    /**
     * True of the events in sight: the record's channels must include the reader's both in the event and now; what an
     * alert says of them never changes. The event table has the columns unit and channels, the record's table those of
     * {@link #ofRecord}, the alert's those of {@link #ofAlert}; of an event one of the two has a row, or it is about neither.
     */
    public static String ofEvent(String event, String record, String alert) {
        return "((%1$s.unit = :sightUnit or :sightChannel = any(%1$s.channels)) and %2$s or %3$s or %4$s)"
                .formatted(event, ofRecord(record), ofAlert(alert), ofOpenEvent(event));
    }

    /**
     * True of the events about no record that are in sight: those for everybody who may hear events, and those for the
     * reader alone; the event table has the columns open and owner.
     */
    public static String ofOpenEvent(String event) {
        return "(%1$s.open and :sightListener is not null or %1$s.owner = :sightListener)".formatted(event);
    }

    /** True of the events that tell the reader no more than to forget a record; the event table has the column told. */
    public static String ofNotice(String event) {
        return ":sightChannel = any(%s.told)".formatted(event);
    }

    /**
     * True of the events that a subscriber is to be told, as far as the event alone says it: {@link #ofEvent} is asked
     * once more when one is sent.
     *
     * @param subscriber alias of a table with the columns channel and owner
     */
    public static String ofSubscriber(String event, String subscriber) {
        return "(%2$s.channel = any(%1$s.channels) or %2$s.channel = any(%1$s.told) or %1$s.open or %1$s.owner = %2$s.owner)"
                .formatted(event, subscriber);
    }

    /**
     * True of the alerts in sight, in a table with the columns unit, channels, addressees and issued_by: those of the own
     * unit, and those of the reader's channel that are for everybody there, for its unit, or of its own issue.
     */
    public static String ofAlert(String alias) {
        return """
                (%1$s.unit = :sightUnit
                 or :sightChannel = any(%1$s.channels)
                    and (%1$s.addressees is null or :sightUnit = any(%1$s.addressees) or %1$s.issued_by = :sightIssuer))\
                """.formatted(alias);
    }

    /** Binds the parameters of the condition on records. */
    public <S extends SqlStatement<S>> S bindTo(S statement) {
        return bindReader(statement).bind("sightRecorder", recorder.orElse(null));
    }

    /** Binds the parameters of the condition on alerts. */
    public <S extends SqlStatement<S>> S bindToAlert(S statement) {
        return bindReader(statement).bind("sightIssuer", issuer.orElse(null));
    }

    /** Binds the parameters of the condition on events. */
    public <S extends SqlStatement<S>> S bindToFeed(S statement) {
        return bindToAlert(bindTo(statement)).bind("sightListener", listener.orElse(null));
    }

    private <S extends SqlStatement<S>> S bindReader(S statement) {
        return statement.bind("sightUnit", unit.orElse(null)).bind("sightChannel", channel.orElse(null));
    }
}
