/** Figures on units: how many there were on a day, and how many came in a period. */
@NullMarked
package org.interdict.units.statistics;

import org.jspecify.annotations.NullMarked;
