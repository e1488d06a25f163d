@NullMarked
package org.interdict.local.imports;

import org.jspecify.annotations.NullMarked;
