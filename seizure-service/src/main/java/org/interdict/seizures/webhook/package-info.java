/** Messages to the addresses of others: signed after Standard Webhooks 1.0, and sent to public addresses only. */
@NullMarked
package org.interdict.seizures.webhook;

import org.jspecify.annotations.NullMarked;
