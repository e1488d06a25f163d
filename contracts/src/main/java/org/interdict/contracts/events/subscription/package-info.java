/** What is announced about subscriptions: one record a form, tied to golden files. */
@NullMarked
package org.interdict.contracts.events.subscription;

import org.jspecify.annotations.NullMarked;
