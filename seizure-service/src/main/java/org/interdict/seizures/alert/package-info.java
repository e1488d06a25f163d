/** Alerts: what units and analysts ask each other to look out for, and what came of it. */
@NullMarked
package org.interdict.seizures.alert;

import org.jspecify.annotations.NullMarked;
