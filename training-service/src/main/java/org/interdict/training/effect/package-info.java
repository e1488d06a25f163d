/** What was seized where a theme was taught. */
@NullMarked
package org.interdict.training.effect;

import org.jspecify.annotations.NullMarked;
