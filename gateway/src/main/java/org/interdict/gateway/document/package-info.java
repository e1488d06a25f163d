/** The services' API documents, merged into the one that clients read. */
@NullMarked
package org.interdict.gateway.document;

import org.jspecify.annotations.NullMarked;
