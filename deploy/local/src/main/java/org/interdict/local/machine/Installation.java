package org.interdict.local.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Programs unpacked beside the build, once, for every suite and every test run of this checkout. */
public final class Installation {
    /** Fills an empty folder with a program. */
    public interface Unpacking {
        void into(Path folder) throws IOException;
    }

    private final Path buildFolder;

    Installation(Path buildFolder) {
        this.buildFolder = buildFolder;
    }

    /** The installation of the build that this class was loaded from. */
    public static Installation ofThisBuild() {
        try {
            Path classes = Path.of(Installation.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return new Installation(classes.resolveSibling(".").normalize());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public Path buildFolder() {
        return buildFolder;
    }

    /** Whoever renames first wins: a half-unpacked program is never seen, and two at once do no harm. */
    public Path program(String name, Unpacking unpacking) {
        Path programs = buildFolder.resolve("programs");
        Path home = programs.resolve(name);
        if (Files.isDirectory(home)) {
            return home;
        }
        try {
            Files.createDirectories(programs);
            Path unfinished = Files.createTempDirectory(programs, ".unpacking-");
            unpacking.into(unfinished);
            try {
                Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException lostTheRace) {
                Folders.delete(unfinished);
                if (!Files.isDirectory(home)) {
                    throw lostTheRace;
                }
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack " + name, e);
        }
    }
}
