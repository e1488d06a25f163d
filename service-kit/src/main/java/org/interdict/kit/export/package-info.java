/** Whole lists as files: streamed to the end, counted in the same snapshot. */
@NullMarked
package org.interdict.kit.export;

import org.jspecify.annotations.NullMarked;
