@NullMarked
package org.interdict.local.machine;

import org.jspecify.annotations.NullMarked;
