/** Places by UN/LOCODE. */
@NullMarked
package org.interdict.seizures.place;

import org.jspecify.annotations.NullMarked;
