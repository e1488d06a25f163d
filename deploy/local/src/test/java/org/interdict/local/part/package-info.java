@NullMarked
package org.interdict.local.part;

import org.jspecify.annotations.NullMarked;
