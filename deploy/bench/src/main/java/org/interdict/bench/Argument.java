package org.interdict.bench;

import java.util.List;

/** What was typed behind an option. */
final class Argument {
    private Argument() {}

    static int number(List<String> arguments, int index, int least, int most, String usage) {
        try {
            int number = Integer.parseInt(arguments.get(index));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            // Refused below, like a number out of range.
        }
        throw new Refusal(arguments.get(index - 1) + " takes a number from " + least + " to " + most + "\n" + usage);
    }
}
