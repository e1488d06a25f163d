package org.interdict.local.machine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** Which versions the build chose, so that a program unpacked for an earlier one is not used. */
public final class Versions {
    private Versions() {}

    public static String of(String program) {
        try (InputStream in = Versions.class.getResourceAsStream("/versions.properties")) {
            Properties versions = new Properties();
            versions.load(in);
            return Objects.requireNonNull(versions.getProperty(program), program);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
