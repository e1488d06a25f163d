/** The database server. */
@NullMarked
package org.interdict.local.postgres;

import org.jspecify.annotations.NullMarked;
