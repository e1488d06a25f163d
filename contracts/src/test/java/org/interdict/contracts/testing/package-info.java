/** For the tests of whoever has events on the wire: are they what their published schemas say? */
@NullMarked
package org.interdict.contracts.testing;

import org.jspecify.annotations.NullMarked;
