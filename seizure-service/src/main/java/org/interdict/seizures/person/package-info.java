/** Women and men on three sides, as officers, offenders and victims, without telling of anybody. */
@NullMarked
package org.interdict.seizures.person;

import org.jspecify.annotations.NullMarked;
