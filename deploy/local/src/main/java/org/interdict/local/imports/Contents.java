package org.interdict.local.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** What a file holds, told from how it begins; for a workbook, which hides that, from its name. */
record Contents(String collection, String mediaType, boolean gzipped, String query) {
    private static final int BEGINNING = 8192;
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    static Contents of(Path file) {
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file))) {
            boolean gzipped = isGzipped(raw);
            InputStream in = gzipped ? new GZIPInputStream(raw) : raw;
            String beginning = new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8);
            return of(beginning, file.getFileName().toString(), gzipped);
        } catch (IOException e) {
            throw new ImportFailure("cannot read " + file);
        }
    }

    static Contents of(String beginning, String name, boolean gzipped) {
        if (beginning.startsWith("PK")) {
            return new Contents(collection(name.toLowerCase(Locale.ROOT), name), WORKBOOK, gzipped, "");
        }
        String first = beginning.lines().findFirst().orElse("");
        if (first.strip().startsWith("{")) {
            return new Contents(collection(first, name), "application/x-ndjson", gzipped, "");
        }
        boolean individualSeizures = first.contains("REGION") && first.contains("ROUTING");
        return individualSeizures
                ? new Contents("seizures", "text/csv", gzipped, "?profile=ids")
                : new Contents(collection(first, name), "text/csv", gzipped, "");
    }

    private static String collection(String hint, String name) {
        if (hint.contains("interceptedOn") || hint.contains("interception")) {
            return "interceptions";
        }
        if (hint.contains("seizedOn") || hint.contains("seizure")) {
            return "seizures";
        }
        if (hint.contains("themes") || hint.contains("training")) {
            return "training-activities";
        }
        if (hint.contains("establishedOn") || hint.contains("unit")) {
            return "units";
        }
        throw new ImportFailure("cannot tell what " + name + " holds: units, seizures, interceptions or training");
    }

    private static boolean isGzipped(InputStream in) throws IOException {
        in.mark(2);
        boolean gzipped = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return gzipped;
    }
}
