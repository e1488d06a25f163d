/** The code lists of the field, fixed in code; every service speaks them and nobody else defines them. */
@NullMarked
package org.interdict.contracts.codes;

import org.jspecify.annotations.NullMarked;
