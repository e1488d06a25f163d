/** Training activities: what was planned, held or cancelled, and who attended. */
@NullMarked
package org.interdict.training.activity;

import org.jspecify.annotations.NullMarked;
