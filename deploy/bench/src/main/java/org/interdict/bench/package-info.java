/** Measures the suite from outside, as its clients and its database see it. */
@NullMarked
package org.interdict.bench;

import org.jspecify.annotations.NullMarked;
