/** Figures over the roads that seized goods take from country to country. */
@NullMarked
package org.interdict.seizures.flow;

import org.jspecify.annotations.NullMarked;
