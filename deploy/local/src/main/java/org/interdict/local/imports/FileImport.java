package org.interdict.local.imports;

import java.io.FileNotFoundException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A file of the user, whatever it holds. */
public final class FileImport {
    private final Importer importer;

    public FileImport(URI frontDoor, Tokens tokens) {
        this.importer = new Importer(frontDoor, tokens);
    }

    /** Whether every row was taken. */
    public boolean send(Path file, String query) throws FileNotFoundException {
        Contents contents = Contents.of(file);
        Map<String, String> headers = new HashMap<>(Map.of("Content-Type", contents.mediaType()));
        if (contents.gzipped()) {
            headers.put("Content-Encoding", "gzip");
        }
        String collection = contents.collection();
        Upload upload = new Upload(
                collection,
                query.isEmpty() ? contents.query() : query,
                headers,
                BodyPublishers.ofFile(file),
                accountFor(collection));
        return importer.send(upload).rejected() == 0;
    }

    static String accountFor(String collection) {
        return switch (collection) {
            case "units" -> "registrar";
            case "training-activities" -> "trainer";
            default -> "steward";
        };
    }
}
