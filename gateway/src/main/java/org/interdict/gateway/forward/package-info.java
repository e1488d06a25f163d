/** Passes requests on to the services and their answers back, changing neither. */
@NullMarked
package org.interdict.gateway.forward;

import org.jspecify.annotations.NullMarked;
