package org.interdict.seizures.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.RawString;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.interdict.kit.problem.Language;
import org.jspecify.annotations.Nullable;

/** The report for people: one page to read and to print, without script, and without anything from elsewhere. */
final class ReportPage {
    private static final String HTML = "text/html";
    private static final String STYLE = read("report.css");
    private static final Template TEMPLATE = Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addResultMapper(new HtmlEscaper(List.of(HTML)))
            .strictRendering(true)
            .build()
            .parse(read("report.html"), new Variant(Locale.ROOT, HTML, UTF_8.name()));

    /** Nothing may be loaded or run, and the one style is named by its digest. */
    static final String POLICY = "default-src 'none'; style-src 'sha256-" + digest(STYLE)
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private ReportPage() {}

    static String of(ProgrammeReport report, Optional<EditionView> edition, Printing printing) {
        Words words = printing.words();
        Language language = words.language();
        String year = printing.year(report.year());
        return TEMPLATE.data("lang", language.tag())
                .data("dir", language.isRightToLeft() ? "rtl" : "ltr")
                .data("style", new RawString(STYLE))
                .data("title", edition.map(EditionView::title).orElseGet(() -> words.say("title", year)))
                .data("subtitle", words.say("subtitle", year, words.day(report.asOf())))
                .data("standing", standing(report, edition, words))
                .data("note", edition.map(EditionView::note).orElse(""))
                .data("words", columns(words))
                .data("sections", sections(report, printing))
                .data("remarks", remarks(words))
                .render();
    }

    private static String standing(ProgrammeReport report, Optional<EditionView> edition, Words words) {
        return edition.map(kept -> words.say("edition", words.day(kept.publishedAt()), words.day(report.computedAt())))
                .orElseGet(() -> words.say("live", words.day(report.computedAt())));
    }

    private static Map<String, String> columns(Words words) {
        return List.of("figure", "printed", "exact", "time").stream()
                .collect(Collectors.toMap(Function.identity(), column -> words.say("column." + column)));
    }

    private static List<String> remarks(Words words) {
        return List.of(
                words.say("remark.scope"),
                words.say("remark.persons"),
                words.say("remark.rounding"),
                words.say("remark.paragraphs"),
                words.say("remark.notOfficial"));
    }

    /** Public for the template, which reads it. */
    public record Section(String title, String paragraph, List<Row> rows) {}

    /** A line of the page; public for the template, which reads it. */
    public record Row(
            String label, String printed, @Nullable String exact, String time) {}

    private static List<Section> sections(ProgrammeReport report, Printing printing) {
        Map<Integer, List<Row>> rows = new TreeMap<>();
        for (Figure figure : report.figures()) {
            rows.computeIfAbsent(figure.paragraph(), paragraph -> new ArrayList<>())
                    .add(new Row(
                            printing.words().label(figure.code()),
                            printing.rounded(figure),
                            printing.exact(figure),
                            printing.time(figure, report.year())));
        }
        return rows.entrySet().stream()
                .map(section -> new Section(
                        printing.words().say("section." + section.getKey()),
                        printing.words().say("paragraph", printing.year(section.getKey())),
                        section.getValue()))
                .toList();
    }

    private static String digest(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(String name) {
        try (InputStream file =
                Optional.ofNullable(ReportPage.class.getResourceAsStream(name)).orElseThrow()) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
