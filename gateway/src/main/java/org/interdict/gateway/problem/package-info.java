/** What each kind of problem means and what to do about it: where the {@code type} of a problem leads. */
@NullMarked
package org.interdict.gateway.problem;

import org.jspecify.annotations.NullMarked;
