package org.interdict.kit.http;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.interdict.kit.page.Cursor;
import org.interdict.kit.problem.CommonProblem;
import org.interdict.kit.problem.Fault;
import org.interdict.kit.problem.ProblemException;
import org.interdict.kit.problem.Sentence;
import org.interdict.kit.problem.Text;
import org.interdict.kit.time.FourDigitYears;

/** Reads query parameters strictly: an unknown name or a malformed value is a fault, and all faults are named at once. */
public final class Query {
    private static final int MOST_VALUES = 200;
    private static final int LONGEST_VALUE = 200;
    private static final String GROUP_BY = "groupBy";

    private final Set<String> stated;
    private final Map<String, String> readable = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private Query(Set<String> stated) {
        this.stated = stated;
    }

    public static Query of(UriInfo uri, Set<String> known) {
        MultivaluedMap<String, String> parameters = uri.getQueryParameters();
        Query query = new Query(parameters.keySet());
        parameters.forEach((name, values) -> {
            if (!known.contains(name)) {
                query.fault(name, "unknown-parameter", "The parameter is not known here.");
            } else if (values.size() > 1) {
                query.fault(name, "repeated-parameter", "The parameter may be given once.");
            } else if (query.isReadable(name, values.get(0))) {
                query.readable.put(name, values.get(0));
            }
        });
        return query;
    }

    /** A filter without a value has lost it and must not answer over everything; to group by nothing is a question. */
    private boolean isReadable(String name, String value) {
        return (name.equals(GROUP_BY) || ok(name, !value.isEmpty(), "The value is empty."))
                && ok(name, value.length() <= LONGEST_VALUE * 10, "The value is too long.")
                && ok(name, value.chars().noneMatch(Character::isISOControl), "Control characters are not permitted.");
    }

    /** Whether the parameter is there, readable or not. */
    public boolean states(String name) {
        return stated.contains(name);
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(readable.get(name)).filter(value -> !value.isEmpty());
    }

    /** A value that must read as a T; {@code expected} says what it looks like. */
    public <T> Optional<T> value(String name, @Sentence(Text.EXPECTED) String expected, Function<String, T> read) {
        return value(name, () -> Text.expected(expected), read);
    }

    /** The same, where it takes more than constant words to say what is expected. */
    public <T> Optional<T> value(String name, Supplier<Text> expected, Function<String, T> read) {
        return text(name).flatMap(value -> read(name, value, expected, read));
    }

    public Optional<LocalDate> date(String name) {
        return value(name, "a date such as 2023-07-04", FourDigitYears::day);
    }

    public Optional<Instant> instant(String name) {
        return value(name, "an instant such as 2023-07-04T00:00:00Z", FourDigitYears::instant);
    }

    /** A comma-separated list; empty when absent. */
    public <T> List<T> list(String name, @Sentence(Text.EXPECTED) String expected, Function<String, T> read) {
        return list(name, () -> Text.expected(expected), read);
    }

    /** The same, where it takes more than constant words to say what is expected. */
    public <T> List<T> list(String name, Supplier<Text> expected, Function<String, T> read) {
        String[] values = text(name).map(value -> value.split(",", -1)).orElseGet(() -> new String[0]);
        if (!ok(name, values.length <= MOST_VALUES, "Most values permitted: {0}.", MOST_VALUES)) {
            return List.of();
        }
        List<T> result = new ArrayList<>();
        for (String value : values) {
            read(name, value, expected, read).ifPresent(result::add);
        }
        return result;
    }

    public <E extends Enum<E>> List<E> codes(String name, Class<E> list) {
        return list(
                name,
                () -> Text.expected("codes of the list {0}", list.getSimpleName()),
                code -> Enum.valueOf(list, code));
    }

    /** The size of a page: 1 to 1000, 100 unless told. */
    public int limit() {
        return value("limit", "a number from 1 to 1000", Query::number)
                .filter(limit -> ok("limit", limit >= 1 && limit <= 1000, "Expected a number from 1 to 1000."))
                .orElse(100);
    }

    /**
     * The sort key after which the page begins, in the type that the list sorts by; as long as sort keys are, which is
     * more than other values.
     */
    public <T> Optional<T> cursor(Function<String, T> key) {
        return text("cursor").flatMap(text -> {
            try {
                return Optional.of(key.apply(Cursor.parse(text).after()));
            } catch (RuntimeException e) {
                fault("cursor", "invalid-parameter", "Expected a cursor that this list gave out.");
                return Optional.empty();
            }
        });
    }

    /** Java's own reader also takes signs, and the digits of every script. */
    private static int number(String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException(text);
        }
        return Integer.parseInt(text);
    }

    public void fault(String name, String code, @Sentence String detail, Object... values) {
        faults.add(new Fault(name, code, detail, values));
    }

    /** Refuses the request with everything that was found wrong so far. */
    public void refuseFaults() {
        if (!faults.isEmpty()) {
            throw new ProblemException(
                    CommonProblem.INVALID_REQUEST, Text.of("Number of faults: {0}.", faults.size()), faults);
        }
    }

    private boolean ok(String name, boolean condition, @Sentence String detail, Object... values) {
        if (!condition) {
            fault(name, "invalid-parameter", detail, values);
        }
        return condition;
    }

    private <T> Optional<T> read(String name, String value, Supplier<Text> expected, Function<String, T> read) {
        try {
            if (value.length() <= LONGEST_VALUE) {
                return Optional.of(read.apply(value));
            }
        } catch (RuntimeException e) {
            // Whatever the reader did not like, the caller is told what would have been right.
        }
        faults.add(new Fault(name, "invalid-parameter", expected.get()));
        return Optional.empty();
    }
}
