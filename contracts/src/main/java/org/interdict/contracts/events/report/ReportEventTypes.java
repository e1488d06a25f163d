package org.interdict.contracts.events.report;

/** The types of the events about the programme report. */
public final class ReportEventTypes {
    /** An analyst froze the figures of the report as an edition; data: {@link ReportPublished}. */
    public static final String PUBLISHED = "org.interdict.report.published.v1";

    private ReportEventTypes() {}
}
