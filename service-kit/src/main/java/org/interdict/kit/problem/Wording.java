package org.interdict.kit.problem;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How sentences are said in one language. */
public final class Wording {
    /** Codes, names and numbers within a sentence, and not the number of a place {@code {0}}. */
    private static final Pattern LATIN = Pattern.compile("(?<!\\{)[-+]?[A-Za-z0-9](?:[ -~&&[^{}]]*[A-Za-z0-9])?");

    private final Language language;
    private final Map<String, String> translations;
    private final UnaryOperator<String> shown;

    /** @param translations by their English pattern; what is not among them is said in English */
    Wording(Language language, Map<String, String> translations) {
        this.language = language;
        this.shown = language.isRightToLeft() ? Wording::isolated : value -> value;
        this.translations = translations.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, sentence -> withLatin(sentence.getValue())));
    }

    private String withLatin(String sentence) {
        return LATIN.matcher(sentence).replaceAll(code -> Matcher.quoteReplacement(shown.apply(code.group())));
    }

    public Language language() {
        return language;
    }

    /** The headers of an answer in this language. */
    public Map<String, String> head() {
        return Map.of("Content-Language", language.tag(), "Vary", "Accept-Language");
    }

    public String say(Text text) {
        return text.in(translated(text.pattern()), shown);
    }

    /** A title, or another sentence without places that a catalogue holds. */
    public String say(String sentence) {
        return translated(sentence);
    }

    private String translated(String pattern) {
        return translations.getOrDefault(pattern, pattern);
    }

    /**
     * What is Latin, between FSI and PDI: among words that are read from right to left, the order of its parts would
     * else depend on what stands beside it.
     */
    private static String isolated(String value) {
        return "\u2068" + value + "\u2069";
    }
}
