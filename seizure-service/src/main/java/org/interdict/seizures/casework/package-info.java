/** What the records of units have in common: who reports them, by which rules, and how they are kept and changed. */
@NullMarked
package org.interdict.seizures.casework;

import org.jspecify.annotations.NullMarked;
