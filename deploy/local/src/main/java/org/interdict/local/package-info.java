/** PostgreSQL, Kafka, the identity provider and the services on one machine: for trying out, and under the tests. */
@NullMarked
package org.interdict.local;

import org.jspecify.annotations.NullMarked;
