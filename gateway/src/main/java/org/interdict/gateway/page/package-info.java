/** The pages for people: the dashboard at the root, and the one to read and try the API with. */
@NullMarked
package org.interdict.gateway.page;

import org.jspecify.annotations.NullMarked;
