/** What the broker lets whom do. */
@NullMarked
package org.interdict.local.kafka;

import org.jspecify.annotations.NullMarked;
