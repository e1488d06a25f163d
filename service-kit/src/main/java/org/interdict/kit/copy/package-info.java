/** Local copies of records that another service owns. */
@NullMarked
package org.interdict.kit.copy;

import org.jspecify.annotations.NullMarked;
