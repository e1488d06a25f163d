package org.interdict.kit.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/** A place in a list, opaque to clients: the sort key of the last row that they have. */
public record Cursor(String after) {
    private static final String MARK = "c1:";

    /** Reads a cursor that this service gave out. */
    public static Cursor parse(String text) {
        String decoded = new String(Base64.getUrlDecoder().decode(text), UTF_8);
        if (!decoded.startsWith(MARK)) {
            throw new IllegalArgumentException("not a cursor");
        }
        return new Cursor(decoded.substring(MARK.length()));
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((MARK + after).getBytes(UTF_8));
    }
}
