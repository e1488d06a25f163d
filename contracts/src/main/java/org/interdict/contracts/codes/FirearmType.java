package org.interdict.contracts.codes;

/** The type of a firearm. */
public enum FirearmType {
    PISTOL,
    REVOLVER,
    RIFLE,
    SHOTGUN,
    SUBMACHINE_GUN,
    MACHINE_GUN,
    LIGHT_WEAPON,
    OTHER
}
