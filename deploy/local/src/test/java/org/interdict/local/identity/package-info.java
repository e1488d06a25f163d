@NullMarked
package org.interdict.local.identity;

import org.jspecify.annotations.NullMarked;
