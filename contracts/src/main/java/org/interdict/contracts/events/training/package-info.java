/** What the services announce about training activities: one record a form, tied to golden files. */
@NullMarked
package org.interdict.contracts.events.training;

import org.jspecify.annotations.NullMarked;
