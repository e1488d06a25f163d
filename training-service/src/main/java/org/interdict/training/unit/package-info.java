/** What this service knows of border units, which the registry owns. */
@NullMarked
package org.interdict.training.unit;

import org.jspecify.annotations.NullMarked;
