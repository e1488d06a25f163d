package org.interdict.kit.problem;

import java.util.Map;

/** How sentences are said in one language. */
public final class Wording {
    private final Language language;
    private final Map<String, String> translations;

    /** @param translations by their English pattern; what is not among them is said in English */
    Wording(Language language, Map<String, String> translations) {
        this.language = language;
        this.translations = Map.copyOf(translations);
    }

    public Language language() {
        return language;
    }

    /** The headers of an answer in this language. */
    public Map<String, String> head() {
        return Map.of("Content-Language", language.tag(), "Vary", "Accept-Language");
    }

    public String say(Text text) {
        return text.in(translated(text.pattern()), language.isRightToLeft() ? Wording::isolated : value -> value);
    }

    /** A title, or another sentence without places that a catalogue holds. */
    public String say(String sentence) {
        return translated(sentence);
    }

    private String translated(String pattern) {
        return translations.getOrDefault(pattern, pattern);
    }

    /** Codes and names are Latin: without FSI and PDI around them, their order would depend on what stands beside. */
    private static String isolated(String value) {
        return "\u2068" + value + "\u2069";
    }
}
