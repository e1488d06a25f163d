/** Events leave with the transaction that made them true. */
@NullMarked
package org.interdict.kit.outbox;

import org.jspecify.annotations.NullMarked;
