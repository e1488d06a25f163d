package org.interdict.kit.sql;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import org.interdict.kit.problem.CommonProblem;
import org.interdict.kit.problem.ProblemException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Takes snapshots; only so many at once, since a slow reader holds a connection as long as it reads. */
@Singleton
public final class Snapshots {
    private static final int AT_ONCE = 8;

    private final Jdbi jdbi;
    private final Semaphore free = new Semaphore(AT_ONCE);

    Snapshots(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Snapshot take() {
        if (!free.tryAcquire()) {
            throw new ProblemException(CommonProblem.UNAVAILABLE, "Too many exports are being read at the moment.");
        }
        Handle handle;
        try {
            handle = jdbi.open();
        } catch (RuntimeException e) {
            free.release();
            throw e;
        }
        Snapshot snapshot = new Snapshot(handle, free::release);
        try {
            snapshot.begin();
            return snapshot;
        } catch (SQLException e) {
            snapshot.close();
            throw new IllegalStateException(e);
        }
    }
}
