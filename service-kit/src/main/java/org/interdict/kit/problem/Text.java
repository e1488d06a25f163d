package org.interdict.kit.problem;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sentence for people: the English pattern, by which it is looked up in other languages, and what stands in its
 * places {@code {0}}, {@code {1}} and so on.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Text(String pattern, List<String> values) {
    /** The sentence of {@link #expected}. */
    public static final String EXPECTED = "Expected %s.";

    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");

    public Text {
        values = List.copyOf(values);
    }

    public static Text of(@Sentence String pattern, Object... values) {
        return with(pattern, values);
    }

    /** What the reader should have written; {@code what} says how it looks. */
    public static Text expected(@Sentence(EXPECTED) String what, Object... values) {
        return with(EXPECTED.replace("%s", what), values);
    }

    private static Text with(String pattern, Object... values) {
        return new Text(pattern, Stream.of(values).map(String::valueOf).toList());
    }

    /** Reads what was kept; sentences that were kept before they had patterns are read as they are. */
    @JsonCreator
    static Text kept(String sentence) {
        return with(sentence);
    }

    @JsonCreator
    static Text kept(@JsonProperty("pattern") String pattern, @JsonProperty("values") @Nullable List<String> values) {
        return new Text(pattern, values == null ? List.of() : values);
    }

    /** The sentence in English. */
    @Override
    public String toString() {
        return in(pattern, value -> value);
    }

    /** The sentence by this pattern, which is the English one in another language; values as they are shown in it. */
    String in(String translated, UnaryOperator<String> shown) {
        return PLACE.matcher(translated).replaceAll(place -> {
            int index = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(index < values.size() ? shown.apply(values.get(index)) : place.group());
        });
    }
}
