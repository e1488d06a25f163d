/** Figures on training: how many activities, how many officers, how many of them women. */
@NullMarked
package org.interdict.training.statistics;

import org.jspecify.annotations.NullMarked;
