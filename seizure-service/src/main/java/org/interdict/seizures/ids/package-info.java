/** The columns and words of the individual-drug-seizures export (IDS), and what they mean here. */
@NullMarked
package org.interdict.seizures.ids;

import org.jspecify.annotations.NullMarked;
