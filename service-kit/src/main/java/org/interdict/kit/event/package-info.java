/** CloudEvents on Kafka, in binary content mode. */
@NullMarked
package org.interdict.kit.event;

import org.jspecify.annotations.NullMarked;
