/** Every answer of 400 and above as application/problem+json (RFC 9457). */
@NullMarked
package org.interdict.kit.problem;

import org.jspecify.annotations.NullMarked;
