/** What the other services count, asked for with the caller's own token: they decide what the caller is told. */
@NullMarked
package org.interdict.seizures.neighbour;

import org.jspecify.annotations.NullMarked;
