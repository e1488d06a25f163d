package org.interdict.contracts.codes;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A list whose codes are the constants of an enum, written as they say of themselves.
 *
 * @param properties what the constants know beyond their names
 */
record EnumList<E extends Enum<E>>(String name, Class<E> type, Function<E, Map<String, Object>> properties) {
    static <E extends Enum<E>> EnumList<E> of(String name, Class<E> type) {
        return new EnumList<>(name, type, constant -> Map.of());
    }

    CodeList read(Texts labels, Texts definitions) {
        return new CodeList(
                name,
                labels.of(name).orElseThrow(() -> new IllegalStateException("no title of " + name)),
                Stream.of(type.getEnumConstants())
                        .map(constant -> code(constant, labels, definitions))
                        .toList());
    }

    /** Under which the label and the definition of the constant stand. */
    String key(Enum<?> constant) {
        return name + "." + constant;
    }

    private Code code(E constant, Texts labels, Texts definitions) {
        String key = key(constant);
        return new Code(
                constant.toString(),
                labels.of(key).orElseThrow(() -> new IllegalStateException("no label of " + key)),
                definitions.of(key),
                properties.apply(constant));
    }
}
