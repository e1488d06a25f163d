/** Interceptions of persons: what units report of them, and who may see how much of it. */
@NullMarked
package org.interdict.seizures.interception;

import org.jspecify.annotations.NullMarked;
