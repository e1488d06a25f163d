/** The ways that users go through the whole suite. */
@NullMarked
package org.interdict.journey;

import org.jspecify.annotations.NullMarked;
