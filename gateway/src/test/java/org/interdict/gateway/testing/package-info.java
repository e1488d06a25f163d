/** The other end of the gateway in its tests: servers that say what reached them. */
@NullMarked
package org.interdict.gateway.testing;

import org.jspecify.annotations.NullMarked;
