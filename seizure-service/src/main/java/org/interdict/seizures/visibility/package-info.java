/** Who may see which record. */
@NullMarked
package org.interdict.seizures.visibility;

import org.jspecify.annotations.NullMarked;
