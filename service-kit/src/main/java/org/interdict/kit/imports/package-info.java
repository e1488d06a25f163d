/** Bulk uploads as jobs: staged, worked off in batches, one verdict a row, resumed after a crash. */
@NullMarked
package org.interdict.kit.imports;

import org.jspecify.annotations.NullMarked;
