package org.interdict.kit.imports;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from running what a cell says: a text that begins like a formula is written behind an apostrophe. A
 * text that already stands behind some gets one more, so that taking one away always gives the text back.
 */
public final class CellGuard {
    private static final Pattern FORMULA = Pattern.compile("(?s)'*[=+\\-@].*");
    private static final Pattern GUARDED = Pattern.compile("(?s)'+[=+\\-@].*");

    private CellGuard() {}

    public static String guard(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    public static String undo(String cell) {
        return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
