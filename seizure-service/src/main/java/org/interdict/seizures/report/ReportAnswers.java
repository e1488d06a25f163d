package org.interdict.seizures.report;

import jakarta.inject.Singleton;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.interdict.kit.http.Query;
import org.interdict.kit.problem.Language;

/** Answers with the report in the form and the language that its reader prefers. */
@Singleton
final class ReportAnswers {
    static final String CSV = "text/csv";

    private static final MediaType CSV_TYPE = new MediaType("text", "csv");
    private static final List<Variant> FORMS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, CSV_TYPE, MediaType.TEXT_HTML_TYPE)
            .build();

    /** That of the address, where it names one; else the one that the header prefers. */
    Language language(Query query, HttpHeaders headers) {
        return query.value("lang", "one of ar, en, es, fr, ru, zh", ReportAnswers::named)
                .orElseGet(() -> language(headers));
    }

    Language language(HttpHeaders headers) {
        return Language.wanted(
                Optional.ofNullable(headers.getRequestHeader("Accept-Language")).orElse(List.of()));
    }

    Response answer(Request request, ProgrammeReport report, Optional<EditionView> edition, Language language) {
        MediaType form = Optional.ofNullable(request.selectVariant(FORMS))
                .orElseThrow(NotAcceptableException::new)
                .getMediaType();
        Printing printing = Printing.in(language);
        ReportView view = ReportView.of(report, edition, printing);
        Response.ResponseBuilder response;
        if (CSV_TYPE.isCompatible(form)) {
            response = Response.ok(ReportCsv.write(view), CSV_TYPE.withCharset("UTF-8"))
                    .header("Row-Count", view.figures().size());
        } else if (MediaType.TEXT_HTML_TYPE.isCompatible(form)) {
            response = Response.ok(
                            ReportPage.of(report, edition, printing), MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                    .header("Content-Security-Policy", ReportPage.POLICY)
                    .header("Referrer-Policy", "no-referrer");
        } else {
            response = Response.ok(view, MediaType.APPLICATION_JSON_TYPE);
        }
        return response.header("Content-Language", language.tag())
                .header("Vary", "Accept, Accept-Language")
                .build();
    }

    private static Language named(String tag) {
        return Stream.of(Language.values())
                .filter(language -> language.tag().equals(tag))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(tag));
    }
}
