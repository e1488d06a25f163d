package org.interdict.local.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The synthetic year 2023, sent like any other import. Being stopped in the middle is safe: what was sent before is
 * found unchanged when it is sent again.
 */
public final class DemoData {
    /** In this order: the others speak of units. */
    private static final List<String> COLLECTIONS =
            List.of("units", "seizures", "interceptions", "training-activities");

    private final Importer importer;

    public DemoData(URI frontDoor, Tokens tokens) {
        this.importer = new Importer(frontDoor, tokens);
    }

    public void load() {
        for (String collection : COLLECTIONS) {
            importer.send(new Upload(
                    collection,
                    "",
                    Map.of("Content-Type", "application/x-ndjson"),
                    BodyPublishers.ofByteArray(content(collection)),
                    FileImport.accountFor(collection)));
        }
    }

    private static byte[] content(String collection) {
        try (InputStream in = DemoData.class.getResourceAsStream("/demo/" + collection + ".ndjson")) {
            return Objects.requireNonNull(in, collection).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
