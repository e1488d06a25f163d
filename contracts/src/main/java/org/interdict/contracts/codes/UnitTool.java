package org.interdict.contracts.codes;

/** The secure tools over which a unit communicates: CENcomm and ContainerCOMM of the WCO, I-24/7 of INTERPOL. */
public enum UnitTool {
    CENCOMM,
    CONTAINERCOMM,
    I247
}
