package org.interdict.seizures.casework;

/** How records of one kind are announced; the only place that knows both the record and its events. */
public interface CaseEvents<T extends CaseRecord> {
    String topic();

    /** The type of the event of what was done to a record. */
    String type(Change.Kind change);

    /** What everybody in whose sight the record is may read. */
    Object state(T record);

    /** The type of the event that tells a channel which was shut out to forget the record. */
    String typeOfWithdrawal();

    /** What such a channel is told: nothing that the record says now. */
    Object notice(T record);
}
