package org.interdict.seizures.statistics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.interdict.kit.export.Annexes;
import org.interdict.kit.export.Annexes.Sheet;
import org.interdict.kit.problem.Wording;
import org.jspecify.annotations.Nullable;

/** What a workbook of figures says beside them: the codes of its columns in words, and what was asked. */
final class FiguresAnnexes {
    private final FactSelection selection;
    private final @Nullable Instant computedAt;
    private final String address;
    private final Wording wording;

    /**
     * @param address of the request, with its query
     * @param wording in the language of the reader
     */
    FiguresAnnexes(FactSelection selection, @Nullable Instant computedAt, String address, Wording wording) {
        this.selection = selection;
        this.computedAt = computedAt;
        this.address = address;
        this.wording = wording;
    }

    Annexes annexes() {
        return new Annexes(say(Word.DATA), wording.language().isRightToLeft(), List.of(codes(), query()));
    }

    private Sheet codes() {
        return new Sheet(
                say(Word.CODES),
                List.of(say(Word.DIMENSION), say(Word.NAME), say(Word.CODE), say(Word.LABEL)),
                selection.question().groupBy().stream().flatMap(this::codes).toList());
    }

    /** What has no value in the data is one of the codes. */
    private Stream<List<Object>> codes(Dimension dimension) {
        Meaning meaning = Meaning.of(dimension);
        String name = meaning.name(wording);
        Locale language = Locale.forLanguageTag(wording.language().tag());
        return Stream.concat(
                meaning.codes().stream()
                        .flatMap(list -> list.codes().stream())
                        .filter(code -> !code.code().equals(Dimension.NOT_KNOWN))
                        .map(code -> List.<Object>of(
                                dimension.parameter(),
                                name,
                                code.code(),
                                code.label().in(language))),
                Stream.of(List.<Object>of(dimension.parameter(), name, "", say(Word.NOT_KNOWN))));
    }

    private Sheet query() {
        Question question = selection.question();
        List<List<Object>> lines = new ArrayList<>();
        lines.add(List.of(say(Word.ADDRESS), address));
        question.period().from().ifPresent(day -> lines.add(List.of(say(Word.FROM), day)));
        question.period().to().ifPresent(day -> lines.add(List.of(say(Word.TO), day)));
        question.groupBy().forEach(dimension -> lines.add(List.of(say(Word.GROUPED_BY), name(dimension))));
        question.filters()
                .forEach((dimension, values) ->
                        lines.add(List.of(say(Word.FILTERS), name(dimension) + ": " + String.join(", ", values))));
        if (!question.route().isEmpty()) {
            lines.add(List.of(say(Word.FILTERS), say(Word.ROUTE) + ": " + String.join(", ", question.route())));
        }
        lines.add(List.of(say(Word.SCOPE), say(selection.scope() == Scope.ALL ? Word.ALL : Word.VISIBLE)));
        if (computedAt != null) {
            lines.add(List.of(say(Word.COMPUTED_AT), computedAt));
        }
        return new Sheet(say(Word.QUERY), List.of(say(Word.QUERY), say(Word.VALUE)), lines);
    }

    private String name(Dimension dimension) {
        return Meaning.of(dimension).name(wording);
    }

    private String say(Word word) {
        return word.in(wording);
    }
}
