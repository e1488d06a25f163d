/** Door tests of the seizure service. */
@NullMarked
package org.interdict.seizures;

import org.jspecify.annotations.NullMarked;
