/** The topics over which the services exchange events. */
@NullMarked
package org.interdict.contracts.events;

import org.jspecify.annotations.NullMarked;
