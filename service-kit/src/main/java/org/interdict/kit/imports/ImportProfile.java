package org.interdict.kit.imports;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A foreign table that a feature can import: one record a line, in these columns and no others.
 *
 * @param name as in the query parameter {@code profile}
 * @param columns of its header, in their order
 * @param options query parameters of the import, each with what reads its value or throws
 */
public record ImportProfile(String name, List<String> columns, Map<String, UnaryOperator<String>> options) {}
