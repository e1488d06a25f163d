package org.interdict.kit.imports;

/** The digits of Arabic script are digits. */
public final class Digits {
    private Digits() {}

    public static String ascii(String text) {
        StringBuilder ascii = new StringBuilder(text.length());
        text.chars()
                .map(c -> c >= '\u0660' && c <= '\u0669' || c >= '\u06F0' && c <= '\u06F9' ? '0' + (c & 0xF) : c)
                .forEach(c -> ascii.append((char) c));
        return ascii.toString();
    }
}
