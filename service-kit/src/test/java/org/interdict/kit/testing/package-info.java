/** What the door tests of every service stand on: the real PostgreSQL and Kafka, and tokens of a test issuer. */
@NullMarked
package org.interdict.kit.testing;

import org.jspecify.annotations.NullMarked;
