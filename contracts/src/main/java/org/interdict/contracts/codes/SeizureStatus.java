package org.interdict.contracts.codes;

/** Where a seizure record is in its life; a retracted one never counts. */
public enum SeizureStatus {
    RECORDED,
    VALIDATED,
    RETRACTED
}
