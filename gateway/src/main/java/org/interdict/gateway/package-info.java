/** The one public door. It keeps no data: what it knows, it can be told again. */
@NullMarked
package org.interdict.gateway;

import org.jspecify.annotations.NullMarked;
