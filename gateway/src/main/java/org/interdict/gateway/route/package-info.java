/** Which service owns which path, and where its replicas are. */
@NullMarked
package org.interdict.gateway.route;

import org.jspecify.annotations.NullMarked;
