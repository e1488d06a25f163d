package org.interdict.seizures.alert;

import java.time.Instant;

/**
 * The end that an issuer put to its alert.
 *
 * @param by the subject of who did it
 */
record Closure(Instant at, String by, String reason) {}
