/** The message broker. */
@NullMarked
package org.interdict.local.kafka;

import org.jspecify.annotations.NullMarked;
