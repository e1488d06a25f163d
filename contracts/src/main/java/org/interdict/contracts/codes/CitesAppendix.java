package org.interdict.contracts.codes;

/** The CITES appendix of a species. */
public enum CitesAppendix {
    I,
    II,
    III
}
