/** Requests that a client sends again under one key, because it did not see the answer, are done once. */
@NullMarked
package org.interdict.kit.idempotency;

import org.jspecify.annotations.NullMarked;
