/** The programme report: its figures by code, printed in six languages, and frozen as editions. */
@NullMarked
package org.interdict.seizures.report;

import org.jspecify.annotations.NullMarked;
