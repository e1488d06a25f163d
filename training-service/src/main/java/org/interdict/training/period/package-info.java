/** The period that a question is about. */
@NullMarked
package org.interdict.training.period;

import org.jspecify.annotations.NullMarked;
