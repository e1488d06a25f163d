package org.interdict.kit.sql;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
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

    /** What is answered from a snapshot, which the answer closes when it has been read; without an answer it is closed here. */
    public <R> R answer(Function<Snapshot, R> answer) {
        Snapshot snapshot = take();
        boolean answered = false;
        try {
            R result = answer.apply(snapshot);
            answered = true;
            return result;
        } finally {
            if (!answered) {
                snapshot.close();
            }
        }
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
        } catch (SQLException | RuntimeException e) {
            throw abandoned(snapshot, e);
        }
    }

    /** A connection that fails at its first statement fails at its last one too; its place is free all the same. */
    private static RuntimeException abandoned(Snapshot snapshot, Exception why) {
        RuntimeException failure = why instanceof RuntimeException known ? known : new IllegalStateException(why);
        try {
            snapshot.close();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }
}
