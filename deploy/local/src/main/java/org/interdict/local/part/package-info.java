/** Parts of a suite: processes that are started, watched, started again and ended. */
@NullMarked
package org.interdict.local.part;

import org.jspecify.annotations.NullMarked;
