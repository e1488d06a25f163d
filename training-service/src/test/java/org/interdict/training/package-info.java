/** What the tests of several features share. */
@NullMarked
package org.interdict.training;

import org.jspecify.annotations.NullMarked;
