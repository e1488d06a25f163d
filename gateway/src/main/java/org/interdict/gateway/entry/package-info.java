/** What every request passes first and every answer last. */
@NullMarked
package org.interdict.gateway.entry;

import org.jspecify.annotations.NullMarked;
