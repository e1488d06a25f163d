/** Lists in pages that lose and repeat nothing. */
@NullMarked
package org.interdict.kit.page;

import org.jspecify.annotations.NullMarked;
