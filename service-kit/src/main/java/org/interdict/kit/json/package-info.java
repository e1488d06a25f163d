/** Strict JSON at the door: a body is checked as a tree against the published schema before it is bound. */
@NullMarked
package org.interdict.kit.json;

import org.jspecify.annotations.NullMarked;
