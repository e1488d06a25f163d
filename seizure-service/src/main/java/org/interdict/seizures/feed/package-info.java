/** The events of records in one order, as pages and as a stream. */
@NullMarked
package org.interdict.seizures.feed;

import org.jspecify.annotations.NullMarked;
