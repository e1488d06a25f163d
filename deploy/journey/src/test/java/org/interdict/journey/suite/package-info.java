/** Starts and ends the finished suite for tests that use it; the browser tests have it too. */
@NullMarked
package org.interdict.journey.suite;

import org.jspecify.annotations.NullMarked;
