/** What this service knows of border units, which the registry owns. */
@NullMarked
package org.interdict.seizures.unit;

import org.jspecify.annotations.NullMarked;
