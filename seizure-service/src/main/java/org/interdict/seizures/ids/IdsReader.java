package org.interdict.seizures.ids;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.interdict.contracts.codes.Commodity;
import org.interdict.contracts.codes.Concealment;
import org.interdict.contracts.codes.Direction;
import org.interdict.contracts.codes.MeasurementUnit;
import org.interdict.contracts.codes.TransportMode;
import org.interdict.kit.imports.Digits;
import org.interdict.kit.problem.Fault;
import org.interdict.kit.problem.ProblemException;
import org.interdict.kit.problem.Sentence;
import org.interdict.seizures.ids.IdsVocabulary.Meaning;
import org.interdict.seizures.ids.IdsVocabulary.Words;
import org.jspecify.annotations.Nullable;

/** Reads lines of the export, or refuses them with everything that cannot be said in our codes; it guesses nothing. */
@Singleton
public final class IdsReader {
    /** No grouping of digits; the source also writes exponents. */
    private static final Pattern AMOUNT = Pattern.compile("[-+]?[0-9]{1,40}(\\.[0-9]{1,40})?([eE][-+]?[0-9]{1,2})?");

    /** What follows the sixth decimal is how binary fractions are written down: 0.006999999999999999 was 0.007. */
    private static final int DECIMALS = 6;

    private static final BigDecimal TOO_MUCH = BigDecimal.TEN.pow(12);

    private final IdsVocabulary vocabulary;

    IdsReader(IdsVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Cells in the order of {@link IdsColumn}, as they are in the file. */
    public IdsSeizure read(List<String> cells) {
        return new Line(cells).read();
    }

    /** A line that is being read, with the faults found so far. */
    private final class Line {
        private final List<String> cells;
        private final List<Fault> faults = new ArrayList<>();

        Line(List<String> cells) {
            this.cells = cells;
        }

        IdsSeizure read() {
            refuseNul();
            String country = required(IdsColumn.COUNTRY, Words.COUNTRY)
                    .map(Meaning::code)
                    .orElse("");
            Optional<LocalDate> day = day();
            Optional<Meaning> drug = required(IdsColumn.DRUG_NAME, Words.DRUG);
            Optional<Meaning> unit = required(IdsColumn.DRUG_UNIT, Words.UNIT);
            Optional<BigDecimal> amount = amount(unit.map(Meaning::factor).orElse(BigDecimal.ONE));
            Concealment concealment = code(IdsColumn.HIDING_PLACE, Words.HIDING_PLACE, Concealment::valueOf);
            TransportMode transport = code(IdsColumn.TRANSPORT, Words.TRANSPORT, TransportMode::valueOf);
            String producing = code(IdsColumn.PRODUCING_COUNTRY, Words.COUNTRY, Function.identity());
            String departure = code(IdsColumn.DEPARTURE_COUNTRY, Words.COUNTRY, Function.identity());
            String destination = code(IdsColumn.DESTINATION_COUNTRY, Words.COUNTRY, Function.identity());
            Direction direction = code(IdsColumn.ROUTING, Words.ROUTING, Direction::valueOf);
            if (!faults.isEmpty()) {
                throw ProblemException.invalid(faults);
            }
            return new IdsSeizure(
                    country,
                    day.orElseThrow(),
                    Commodity.valueOf(drug.orElseThrow().code()),
                    cell(IdsColumn.DRUG_NAME),
                    amount.orElseThrow(),
                    MeasurementUnit.ofCode(unit.orElseThrow().code()),
                    concealment,
                    transport,
                    producing,
                    departure,
                    destination,
                    direction);
        }

        /** Columns are padded with spaces at random, and some of those do not break lines. */
        private String cell(IdsColumn column) {
            return cells.get(column.ordinal()).replace('\u00A0', ' ').strip();
        }

        /** The one character that no store of text takes. */
        private void refuseNul() {
            for (IdsColumn column : IdsColumn.values()) {
                if (cells.get(column.ordinal()).indexOf('\0') >= 0) {
                    fault(column, "control-character", "The cell holds a NUL character.");
                }
            }
        }

        private Optional<Meaning> meaning(IdsColumn column, Words words) {
            Optional<Meaning> meaning = vocabulary.of(words, cell(column));
            if (meaning.isEmpty()) {
                fault(column, "unknown-word", "The export is not known to use this word here.");
            }
            return meaning;
        }

        private Optional<Meaning> required(IdsColumn column, Words words) {
            return meaning(column, words).filter(meaning -> {
                if (meaning.saysNothing()) {
                    fault(column, "says-nothing", "What the cell says has no code, and a seizure needs one.");
                }
                return !meaning.saysNothing();
            });
        }

        private <T> @Nullable T code(IdsColumn column, Words words, Function<String, T> read) {
            return meaning(column, words)
                    .filter(meaning -> !meaning.saysNothing())
                    .map(meaning -> read.apply(meaning.code()))
                    .orElse(null);
        }

        private Optional<LocalDate> day() {
            try {
                return Optional.of(LocalDate.parse(Digits.ascii(cell(IdsColumn.SEIZURE_DATE))));
            } catch (DateTimeException e) {
                fault(IdsColumn.SEIZURE_DATE, "not-a-date", "Expected a date such as 2023-07-04.");
                return Optional.empty();
            }
        }

        private Optional<BigDecimal> amount(BigDecimal factor) {
            String digits = Digits.ascii(cell(IdsColumn.AMOUNT));
            if (!AMOUNT.matcher(digits).matches()) {
                fault(
                        IdsColumn.AMOUNT,
                        "not-a-number",
                        "Expected digits with a point as decimal sign and nothing between the thousands.");
                return Optional.empty();
            }
            BigDecimal exact = new BigDecimal(digits).multiply(factor);
            BigDecimal amount = exact.setScale(DECIMALS, RoundingMode.HALF_UP);
            if (exact.signum() <= 0) {
                fault(IdsColumn.AMOUNT, "not-positive", "The amount seized must be greater than zero.");
            } else if (amount.signum() == 0) {
                fault(IdsColumn.AMOUNT, "too-small", "The amount, rounded to six decimals, would be zero.");
            } else if (amount.compareTo(TOO_MUCH) >= 0) {
                fault(IdsColumn.AMOUNT, "too-large", "A quantity has at most 12 digits before the point.");
            } else {
                return Optional.of(amount);
            }
            return Optional.empty();
        }

        private void fault(IdsColumn column, String code, @Sentence String detail) {
            faults.add(new Fault("/" + column, code, detail));
        }
    }
}
