package org.interdict.seizures.report;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.Notation;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.UnitWidth;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.MeasureUnit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.interdict.kit.problem.Language;
import org.interdict.seizures.person.PersonTotals;

/** Prints figures in one language: numbers and units as CLDR has them, words as the field has them. */
final class Printing {
    private static final Precision ALL_DIGITS = Precision.unlimited();
    private static final Precision ONE_DECIMAL = Precision.fixedFraction(1);

    private final Words words;
    private final LocalizedNumberFormatter numbers;

    private Printing(Words words) {
        this.words = words;
        this.numbers = NumberFormatter.withLocale(words.locale()).precision(ALL_DIGITS);
    }

    static Printing in(Language language) {
        return new Printing(Words.in(language));
    }

    Words words() {
        return words;
    }

    /** As the original would print it. */
    String rounded(Figure figure) {
        if (figure.isHidden()) {
            return words.say("hidden", number(BigDecimal.valueOf(PersonTotals.least())));
        }
        return Optional.ofNullable(figure.value())
                .map(value -> figure.isRounded() ? rounded(Rounded.of(value, figure.unit())) : number(value))
                .orElseGet(() -> words.say("none"));
    }

    private String rounded(Rounded rounded) {
        BigDecimal value = rounded.value();
        return switch (rounded.form()) {
            case EXACT -> number(value);
            case CLOSE_TO -> words.say("closeTo", number(value));
            case MORE_THAN -> words.say("moreThan", number(value));
            case MILLIONS ->
                numbers.notation(Notation.compactLong())
                        .precision(Precision.maxSignificantDigits(3))
                        .format(value)
                        .toString();
            case KILOGRAMS -> kilograms(value);
            case ABOUT_TONS -> words.say("aboutTons", value);
            case PERCENT -> words.say("percent", number(value));
        };
    }

    /** Every digit of it; nothing where there is none to tell. */
    String exact(Figure figure) {
        return Optional.ofNullable(figure.value())
                .map(value -> exact(value, figure.unit()))
                .orElse("");
    }

    private String exact(BigDecimal value, FigureUnit unit) {
        return switch (unit) {
            case KILOGRAM -> kilograms(value);
            case ITEM ->
                numbers.unit(MeasureUnit.ITEM)
                        .unitWidth(UnitWidth.FULL_NAME)
                        .format(value)
                        .toString();
            case PERCENT ->
                words.say(
                        "percent", numbers.precision(ONE_DECIMAL).format(value).toString());
            default -> number(value);
        };
    }

    /** What time the figure is of. */
    String time(Figure figure, int year) {
        return Optional.ofNullable(figure.asOf())
                .map(day -> words.say("time." + figure.basis(), words.day(day)))
                .orElseGet(() -> year(year));
    }

    /** Years are not grouped. */
    String year(int year) {
        return numbers.grouping(NumberFormatter.GroupingStrategy.OFF)
                .format(year)
                .toString();
    }

    String number(BigDecimal value) {
        return numbers.format(value).toString();
    }

    String day(LocalDate day) {
        return words.day(day);
    }

    private String kilograms(BigDecimal value) {
        return numbers.unit(MeasureUnit.KILOGRAM)
                .unitWidth(UnitWidth.SHORT)
                .format(value)
                .toString();
    }
}
