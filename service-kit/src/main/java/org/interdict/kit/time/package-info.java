/** The only place that reads the clock or makes an id. */
@NullMarked
package org.interdict.kit.time;

import org.jspecify.annotations.NullMarked;
