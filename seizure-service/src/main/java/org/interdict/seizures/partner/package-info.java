/** What partners are told of records on topics of their own. */
@NullMarked
package org.interdict.seizures.partner;

import org.jspecify.annotations.NullMarked;
