/** What is announced about the programme report: one record a form, tied to golden files. */
@NullMarked
package org.interdict.contracts.events.report;

import org.jspecify.annotations.NullMarked;
