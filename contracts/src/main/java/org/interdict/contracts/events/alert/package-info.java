/** What the services announce about alerts: one record a form, tied to golden files. */
@NullMarked
package org.interdict.contracts.events.alert;

import org.jspecify.annotations.NullMarked;
