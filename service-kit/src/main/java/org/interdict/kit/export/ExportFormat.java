package org.interdict.kit.export;

import jakarta.ws.rs.core.MediaType;

/** The files that a list can be had as. */
public enum ExportFormat {
    /** RFC 4180, UTF-8, a header row, texts that begin like formulas guarded. */
    CSV(ExportFormat.CSV_TYPE),
    /** One JSON object a line. */
    NDJSON(ExportFormat.NDJSON_TYPE),
    /** A workbook; a further sheet where one is full. */
    XLSX(ExportFormat.XLSX_TYPE);

    public static final String CSV_TYPE = "text/csv";
    public static final String NDJSON_TYPE = "application/x-ndjson";
    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final MediaType mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = MediaType.valueOf(mediaType);
    }

    public MediaType mediaType() {
        return mediaType;
    }
}
