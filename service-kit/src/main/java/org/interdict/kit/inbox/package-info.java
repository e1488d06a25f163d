/** Events arrive at least once and are applied once. */
@NullMarked
package org.interdict.kit.inbox;

import org.jspecify.annotations.NullMarked;
