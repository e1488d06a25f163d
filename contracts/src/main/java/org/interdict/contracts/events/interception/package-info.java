/** What the services announce about interceptions: one record a form, tied to golden files. */
@NullMarked
package org.interdict.contracts.events.interception;

import org.jspecify.annotations.NullMarked;
