/** Places by UN/LOCODE. */
@NullMarked
package org.interdict.units.place;

import org.jspecify.annotations.NullMarked;
