package org.interdict.local;

import java.nio.file.Path;
import org.interdict.local.machine.Folders;
import org.interdict.local.machine.PidFiles;
import org.interdict.local.part.LogFiles;

/** Where a suite keeps what it knows. */
record SuiteFolder(Path path) {
    Path run() {
        return path.resolve("run");
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    Path kafka() {
        return path.resolve("kafka");
    }

    Path identity() {
        return path.resolve("identity");
    }

    /** There once the demo data are in, or were not wanted: they are for the first start alone. */
    Path demoMark() {
        return path.resolve("demo-data");
    }

    PidFiles pidFiles() {
        return new PidFiles(run());
    }

    LogFiles logFiles() {
        return new LogFiles(path.resolve("log"));
    }

    /** Only what a suite has put there: somebody may have pointed it at a folder with other things. */
    void forget() {
        Folders.delete(postgres());
        Folders.delete(path.resolve("postgres.unfinished"));
        Folders.delete(kafka());
        Folders.delete(identity());
        Folders.delete(demoMark());
        Folders.delete(path.resolve("log"));
        Folders.delete(run());
    }
}
