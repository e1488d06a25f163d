package org.interdict.seizures.report;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.interdict.contracts.codes.Code;
import org.interdict.contracts.codes.CodeLists;
import org.interdict.kit.problem.Language;

/** The words of the report in one language, in the patterns of ICU, from a file a language. */
final class Words {
    private static final Map<Language, Words> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Words(language));
        }
    }

    private final Language language;
    private final ULocale locale;
    private final Properties patterns;

    private Words(Language language) {
        this.language = language;
        // As the United Nations spell English: 30 June 2024.
        this.locale = new ULocale(language == Language.ENGLISH ? "en-001" : language.tag());
        this.patterns = read(language);
    }

    static Words in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    Language language() {
        return language;
    }

    ULocale locale() {
        return locale;
    }

    Set<String> keys() {
        return patterns.stringPropertyNames();
    }

    String say(String key, Object... values) {
        return new MessageFormat(Objects.requireNonNull(patterns.getProperty(key), key), locale).format(values);
    }

    /** What the line of this code is called; quantities as the code list calls their group. */
    String label(String code) {
        return Line.of(code)
                .flatMap(Line::group)
                .map(group -> groupLabel(group.name()))
                .orElseGet(() -> say("figure." + code));
    }

    String day(LocalDate day) {
        return day(day.atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    /** The day in UTC. */
    String day(Instant instant) {
        DateFormat format = DateFormat.getDateInstance(DateFormat.LONG, locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(instant));
    }

    private String groupLabel(String group) {
        return CodeLists.named("commodity-groups").stream()
                .flatMap(list -> list.codes().stream())
                .filter(code -> code.code().equals(group))
                .map(Code::label)
                .map(label -> label.in(Locale.forLanguageTag(language.tag())))
                .findFirst()
                .orElse(group);
    }

    private static Properties read(Language language) {
        Properties patterns = new Properties();
        try (InputStream file = Optional.ofNullable(
                        Words.class.getResourceAsStream("words_" + language.tag() + ".properties"))
                .orElseThrow()) {
            patterns.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return patterns;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
