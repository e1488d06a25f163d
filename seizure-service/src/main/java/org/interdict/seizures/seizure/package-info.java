/** Seizures: what a unit found, recorded once. */
@NullMarked
package org.interdict.seizures.seizure;

import org.jspecify.annotations.NullMarked;
