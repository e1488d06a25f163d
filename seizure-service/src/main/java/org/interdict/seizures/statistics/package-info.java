/** Figures over seizures, kept up to date by their events. */
@NullMarked
package org.interdict.seizures.statistics;

import org.jspecify.annotations.NullMarked;
