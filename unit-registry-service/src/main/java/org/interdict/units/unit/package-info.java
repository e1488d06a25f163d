/** Border units and their entry in the registry. */
@NullMarked
package org.interdict.units.unit;

import org.jspecify.annotations.NullMarked;
