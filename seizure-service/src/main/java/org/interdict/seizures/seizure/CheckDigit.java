package org.interdict.seizures.seizure;

/** The check digits of transport, by which most slips of the pen are found. */
public final class CheckDigit {
    /** ISO 6346: the letters stand for 10 to 38 without the multiples of 11. */
    private static final String CONTAINER_VALUES = "0123456789A?BCDEFGHIJK?LMNOPQRSTU?VWXYZ";

    private CheckDigit() {}

    /** ISO 6346: the sum of values times powers of two, modulo 11, modulo 10. */
    public static boolean ofContainer(String number) {
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            sum += CONTAINER_VALUES.indexOf(number.charAt(i)) << i;
        }
        return sum % 11 % 10 == digit(number, 10);
    }

    /** IMO ship numbers: the first six digits times 7 to 2; the last digit of the sum. */
    public static boolean ofVessel(String imo) {
        int sum = 0;
        for (int i = 0; i < 6; i++) {
            sum += digit(imo, i) * (7 - i);
        }
        return sum % 10 == digit(imo, 6);
    }

    private static int digit(String number, int index) {
        return Character.digit(number.charAt(index), 10);
    }
}
