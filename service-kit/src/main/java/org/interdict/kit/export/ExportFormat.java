package org.interdict.kit.export;

import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The files that a list can be had as. */
public enum ExportFormat {
    /** RFC 4180, UTF-8, a header row, texts that begin like formulas guarded. */
    CSV(ExportFormat.CSV_TYPE),
    /** One JSON object a line. */
    NDJSON(ExportFormat.NDJSON_TYPE),
    /** A workbook; a further sheet where one is full. */
    XLSX(ExportFormat.XLSX_TYPE),
    /** Figures as statistical offices exchange them: SDMX-CSV 2.0, a line for each observation. */
    SDMX_CSV(ExportFormat.SDMX_CSV_TYPE + ";version=2.0.0");

    public static final String CSV_TYPE = "text/csv";
    public static final String NDJSON_TYPE = "application/x-ndjson";
    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String SDMX_CSV_TYPE = "application/vnd.sdmx.data+csv";

    /** The forms that every list comes in. */
    static final Set<ExportFormat> LISTS = Set.of(CSV, NDJSON, XLSX);

    private final MediaType mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = MediaType.valueOf(mediaType);
    }

    public MediaType mediaType() {
        return mediaType;
    }

    /**
     * Whether what a reader asks for can be had, by the parameters of its media type; the version of SDMX-CSV that there
     * is need not be named, and of its labels, times and keys there are the plain ones.
     */
    boolean fits(Map<String, String> parameters, Set<String> profiles) {
        if (this == SDMX_CSV) {
            return isOrIsNotSaid(parameters, "version", "2.0.0")
                    && isOrIsNotSaid(parameters, "labels", "id")
                    && isOrIsNotSaid(parameters, "timeFormat", "original")
                    && isOrIsNotSaid(parameters, "keys", "none");
        }
        Optional<String> profile = Optional.ofNullable(parameters.get(Wanted.PROFILE));
        return profile.isEmpty() || (this == CSV && profiles.contains(profile.get()));
    }

    private static boolean isOrIsNotSaid(Map<String, String> parameters, String name, String value) {
        return parameters.getOrDefault(name, value).equals(value);
    }
}
