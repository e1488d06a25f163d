package org.interdict.local.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** {@code <part>.pid} files, for people and for the guard. */
public final class PidFiles {
    private final Path folder;

    public PidFiles(Path folder) {
        this.folder = folder;
    }

    public void write(String part, long process) {
        try {
            Files.createDirectories(folder);
            Files.writeString(file(part), process + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<Long> read(String part) {
        try {
            return Optional.of(Long.valueOf(Files.readString(file(part)).strip()));
        } catch (IOException | NumberFormatException noneOrHalfWritten) {
            return Optional.empty();
        }
    }

    public void delete(String part) {
        try {
            Files.deleteIfExists(file(part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String part) {
        return folder.resolve(part + ".pid");
    }
}
