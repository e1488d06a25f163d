package org.interdict.kit.problem;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
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
    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");

    public Text {
        values = List.copyOf(values);
    }

    public static Text of(String pattern, Object... values) {
        return new Text(pattern, Stream.of(values).map(String::valueOf).toList());
    }

    /** Reads what was kept; sentences that were kept before they had patterns are read as they are. */
    @JsonCreator
    static Text kept(String sentence) {
        return of(sentence);
    }

    @JsonCreator
    static Text kept(@JsonProperty("pattern") String pattern, @JsonProperty("values") @Nullable List<String> values) {
        return new Text(pattern, values == null ? List.of() : values);
    }

    /** The sentence in English. */
    @Override
    public String toString() {
        return in(pattern);
    }

    /** The sentence by this pattern, which is the English one in another language. */
    String in(String translated) {
        return PLACE.matcher(translated).replaceAll(place -> {
            int index = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(index < values.size() ? values.get(index) : place.group());
        });
    }
}
