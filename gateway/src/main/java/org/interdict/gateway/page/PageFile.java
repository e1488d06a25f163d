package org.interdict.gateway.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The files of the pages, which lie beside these classes. */
final class PageFile {
    private PageFile() {}

    static String read(String name) {
        try (InputStream file =
                Optional.ofNullable(PageFile.class.getResourceAsStream(name)).orElseThrow()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the value of an attribute in double quotes. */
    static String attribute(String value) {
        return value.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }
}
