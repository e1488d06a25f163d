/** The code lists with their labels, for whoever asks. */
@NullMarked
package org.interdict.gateway.codes;

import org.jspecify.annotations.NullMarked;
