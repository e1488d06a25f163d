package org.interdict.local.part;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** {@code <part>.log} files; at a start a large one becomes {@code <part>.log.1}. */
public final class LogFiles {
    private static final long LARGE = 8L * 1024 * 1024;

    private final Path folder;

    public LogFiles(Path folder) {
        this.folder = folder;
    }

    public File forStartOf(String part) {
        Path file = file(part);
        try {
            Files.createDirectories(folder);
            if (Files.exists(file) && Files.size(file) > LARGE) {
                Files.move(file, folder.resolve(part + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toFile();
    }

    public Path file(String part) {
        return folder.resolve(part + ".log");
    }

    public List<String> tail(String part, int lines) {
        try {
            List<String> all = Files.readString(file(part)).lines().toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException none) {
            return List.of();
        }
    }
}
