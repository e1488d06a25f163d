/** The only place that reads the clock or makes an id, and the years that there are. */
@NullMarked
package org.interdict.kit.time;

import org.jspecify.annotations.NullMarked;
