/** Who calls: the claims of a checked token. */
@NullMarked
package org.interdict.kit.identity;

import org.jspecify.annotations.NullMarked;
