package org.interdict.contracts.codes;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** A text in the languages of the product; English stands in where it has not been put into a language. */
public record Translated(Map<Locale, String> texts) {
    public Translated {
        if (!texts.containsKey(Locale.ENGLISH)) {
            throw new IllegalArgumentException("a text without English: " + texts);
        }
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    public String in(Locale language) {
        return Objects.requireNonNull(texts.getOrDefault(language, texts.get(Locale.ENGLISH)));
    }

    /** The texts by language tag, such as {@code ar}. */
    public Map<String, String> byTag() {
        Map<String, String> byTag = new LinkedHashMap<>();
        texts.forEach((language, text) -> byTag.put(language.toLanguageTag(), text));
        return byTag;
    }
}
