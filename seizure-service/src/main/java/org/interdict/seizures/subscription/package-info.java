/** Partners who are told of events by webhook: what they want to hear, what is due to them, and what came of it. */
@NullMarked
package org.interdict.seizures.subscription;

import org.jspecify.annotations.NullMarked;
