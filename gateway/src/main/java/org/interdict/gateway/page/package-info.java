/** The page to read and try the API with, and what stands at the root. */
@NullMarked
package org.interdict.gateway.page;

import org.jspecify.annotations.NullMarked;
