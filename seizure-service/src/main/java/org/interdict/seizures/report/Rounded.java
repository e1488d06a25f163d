package org.interdict.seizures.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A figure as the original rounds it. The rule: masses have at most three digits that count, from a ton on in tons, "about";
 * things have at most three in millions from a million on, are told in thousands from a hundred thousand on, "close to" where
 * that is more than there are and "more than" where it is less, and are exact below; a share is whole.
 *
 * @param value the number that is printed: tons in tons, millions in ones
 */
record Rounded(BigDecimal value, Form form) {
    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);
    private static final BigDecimal TON = BigDecimal.valueOf(1_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal HUNDRED_THOUSAND = BigDecimal.valueOf(100_000);

    /** How the number is put into words. */
    enum Form {
        EXACT,
        CLOSE_TO,
        MORE_THAN,
        MILLIONS,
        KILOGRAMS,
        ABOUT_TONS,
        PERCENT
    }

    static Rounded of(BigDecimal value, FigureUnit unit) {
        return switch (unit) {
            case KILOGRAM ->
                value.compareTo(TON) < 0
                        ? new Rounded(value.round(THREE_DIGITS), Form.KILOGRAMS)
                        : new Rounded(value.movePointLeft(3).round(THREE_DIGITS), Form.ABOUT_TONS);
            case PERCENT -> new Rounded(value.setScale(0, RoundingMode.HALF_UP), Form.PERCENT);
            default -> ofThings(value);
        };
    }

    private static Rounded ofThings(BigDecimal value) {
        if (value.compareTo(MILLION) >= 0) {
            return new Rounded(value.round(THREE_DIGITS), Form.MILLIONS);
        }
        if (value.compareTo(HUNDRED_THOUSAND) < 0) {
            return new Rounded(value, Form.EXACT);
        }
        BigDecimal thousands = value.setScale(-3, RoundingMode.HALF_UP);
        int direction = thousands.compareTo(value);
        return new Rounded(thousands, direction > 0 ? Form.CLOSE_TO : direction < 0 ? Form.MORE_THAN : Form.EXACT);
    }
}
