@NullMarked
package org.interdict.local;

import org.jspecify.annotations.NullMarked;
