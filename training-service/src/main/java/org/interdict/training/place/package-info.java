/** Places by UN/LOCODE. */
@NullMarked
package org.interdict.training.place;

import org.jspecify.annotations.NullMarked;
