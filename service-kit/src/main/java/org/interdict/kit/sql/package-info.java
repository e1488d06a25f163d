/** SQL as prose on the service's own data source, in the transaction at hand. */
@NullMarked
package org.interdict.kit.sql;

import org.jspecify.annotations.NullMarked;
