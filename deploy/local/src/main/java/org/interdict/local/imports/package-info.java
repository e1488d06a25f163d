/** Imports through the front door: the demo data of 2023, and files of the user. */
@NullMarked
package org.interdict.local.imports;

import org.jspecify.annotations.NullMarked;
