package org.interdict.contracts.codes;

/** How a quantity came to be known. */
public enum QuantityQuality {
    WEIGHED,
    COUNTED,
    ESTIMATED,
    DECLARED
}
