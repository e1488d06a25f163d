package org.interdict.seizures.report;

import java.util.UUID;
import org.interdict.contracts.events.Topics;
import org.interdict.contracts.events.report.ReportEventTypes;
import org.interdict.contracts.events.report.ReportPublished;
import org.interdict.kit.event.Announcement;

/** Turns editions into events; the only place that knows both. Who published stays behind. */
final class EditionEvents {
    private EditionEvents() {}

    static Announcement published(Edition edition, UUID eventId) {
        return new Announcement(
                eventId,
                Topics.REPORTS,
                edition.id().toString(),
                ReportEventTypes.PUBLISHED,
                Edition.VERSION,
                edition.publishedAt(),
                state(edition));
    }

    private static ReportPublished state(Edition edition) {
        ProgrammeReport report = edition.report();
        return new ReportPublished(
                edition.id(),
                Edition.VERSION,
                report.year(),
                report.asOf(),
                edition.title(),
                edition.note(),
                report.computedAt(),
                edition.publishedAt(),
                report.figures().stream().map(EditionEvents::figure).toList());
    }

    private static ReportPublished.Figure figure(Figure figure) {
        return new ReportPublished.Figure(
                figure.code(),
                figure.paragraph(),
                figure.value(),
                figure.unit().code(),
                figure.basis().name(),
                figure.asOf(),
                figure.hidden());
    }
}
