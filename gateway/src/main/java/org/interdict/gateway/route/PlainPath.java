package org.interdict.gateway.route;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A path in its one plain spelling. The server behind may resolve dots, slashes, parameters and escapes in its own way:
 * what could mean another path there than here is refused before anything is decided by it.
 */
public final class PlainPath {
    private static final Pattern PLAIN = Pattern.compile("/(?:[A-Za-z0-9\\-._~!$&'()*+,=:@/]|%[0-9A-Fa-f]{2})*");
    private static final String TELLING = "/\\;%?#";

    private PlainPath() {}

    /** The decoded path; empty when it is broken or can be read in two ways. */
    public static Optional<String> of(String raw) {
        return PLAIN.matcher(raw).matches()
                ? decoded(raw).filter(path -> !path.contains("//")).filter(PlainPath::hasNoDotSegment)
                : Optional.empty();
    }

    private static boolean hasNoDotSegment(String path) {
        return !(path + "/").contains("/./") && !(path + "/").contains("/../");
    }

    private static Optional<String> decoded(String raw) {
        if (raw.indexOf('%') < 0) {
            return Optional.of(raw);
        }
        ByteBuffer bytes = ByteBuffer.allocate(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) != '%') {
                bytes.put((byte) raw.charAt(i));
                continue;
            }
            int octet = Integer.parseInt(raw, i + 1, i + 3, 16);
            if (octet < ' ' || octet == 0x7f || TELLING.indexOf(octet) >= 0) {
                return Optional.empty();
            }
            bytes.put((byte) octet);
            i += 2;
        }
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
