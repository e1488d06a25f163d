package org.interdict.kit.problem;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The languages in which people are spoken to. */
public enum Language {
    ENGLISH("en"),
    ARABIC("ar"),
    CHINESE("zh"),
    FRENCH("fr"),
    RUSSIAN("ru"),
    SPANISH("es");

    /** No browser says more; what does is not worth reading. */
    private static final int LONGEST_HEADER = 1000;

    private static final Map<Locale, Language> BY_LOCALE = Stream.of(values())
            .collect(
                    Collectors.toUnmodifiableMap(language -> Locale.forLanguageTag(language.tag), Function.identity()));

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** As {@code Content-Language} names it (BCP 47). */
    public String tag() {
        return tag;
    }

    public boolean isRightToLeft() {
        return this == ARABIC;
    }

    /**
     * The language that the reader likes best (RFC 4647, lookup): English where it wants none of these, or says so in a
     * way that cannot be read.
     *
     * @param acceptLanguage the values of the header {@code Accept-Language}
     */
    public static Language wanted(List<String> acceptLanguage) {
        String header = String.join(",", acceptLanguage);
        if (header.isEmpty() || header.length() > LONGEST_HEADER) {
            return ENGLISH;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(header), BY_LOCALE.keySet());
            return best == null ? ENGLISH : BY_LOCALE.getOrDefault(best, ENGLISH);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // The second is how the JDK stumbles over "-".
            return ENGLISH;
        }
    }
}
