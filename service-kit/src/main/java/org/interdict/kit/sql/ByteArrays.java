package org.interdict.kit.sql;

import java.util.stream.Stream;
import org.jdbi.v3.core.argument.Argument;

/** Many {@code bytea} as one parameter. */
public final class ByteArrays {
    private ByteArrays() {}

    /** The driver takes arrays of bytes in an array of that type alone. */
    public static Argument of(Stream<byte[]> values) {
        byte[][] array = values.toArray(byte[][]::new);
        return (position, statement, context) ->
                statement.setArray(position, context.getConnection().createArrayOf("bytea", array));
    }
}
