/** What the services announce about units: one record a form, tied to golden files. */
@NullMarked
package org.interdict.contracts.events.unit;

import org.jspecify.annotations.NullMarked;
