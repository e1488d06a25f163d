package org.interdict.training.need;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shares from 0 to 1, to more decimals than anybody is shown. */
final class Share {
    private static final int DECIMALS = 16;

    private Share() {}

    /** One part of a whole. */
    static BigDecimal of(long part, long whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
    }

    /** n / (n + 1): the first seizures tell the most, and no number of them makes all others forgotten. */
    static BigDecimal growingWith(long n) {
        return of(n, n + 1);
    }
}
