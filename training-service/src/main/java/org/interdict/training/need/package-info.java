/** Which units need training on which themes, as seizures, interceptions and the activities that were held tell it. */
@NullMarked
package org.interdict.training.need;

import org.jspecify.annotations.NullMarked;
