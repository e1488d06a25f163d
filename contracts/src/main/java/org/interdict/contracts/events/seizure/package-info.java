/** What the services announce about seizures: one record a form, tied to golden files. */
@NullMarked
package org.interdict.contracts.events.seizure;

import org.jspecify.annotations.NullMarked;
