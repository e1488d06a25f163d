/** The identity provider: who may come in, and a token for them. */
@NullMarked
package org.interdict.local.identity;

import org.jspecify.annotations.NullMarked;
