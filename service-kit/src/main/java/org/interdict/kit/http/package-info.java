/** The parts of a request that are not its body. */
@NullMarked
package org.interdict.kit.http;

import org.jspecify.annotations.NullMarked;
