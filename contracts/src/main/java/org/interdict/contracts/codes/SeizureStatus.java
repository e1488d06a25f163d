package org.interdict.contracts.codes;

/** Where the record of a seizure or an interception is in its life; a retracted one never counts. */
public enum SeizureStatus {
    RECORDED,
    VALIDATED,
    RETRACTED;

    /** Whether a record in this state can come into that one; an amended record is RECORDED anew. */
    public boolean canBecome(SeizureStatus next) {
        return this != RETRACTED && (this != VALIDATED || next != VALIDATED);
    }
}
