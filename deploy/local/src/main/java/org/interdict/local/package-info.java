/**
 * The commands: a whole suite on one machine ({@code up}, {@code down}, {@code token}), and PostgreSQL with Kafka alone
 * for the tests.
 */
@NullMarked
package org.interdict.local;

import org.jspecify.annotations.NullMarked;
