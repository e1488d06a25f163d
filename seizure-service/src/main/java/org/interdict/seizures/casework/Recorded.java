package org.interdict.seizures.casework;

import java.util.Set;
import java.util.UUID;

/** A record that has a natural key already, with the fingerprints of everything that was ever said of it. */
public record Recorded(UUID id, Set<String> fingerprints) {}
