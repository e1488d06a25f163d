package org.interdict.kit.sql;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The data as they were at one moment, for answers of several statements and any length. */
public final class Snapshot implements AutoCloseable {
    private static final int FETCHED_AT_ONCE = 500;

    private final Handle handle;
    private final Runnable closed;

    Snapshot(Handle handle, Runnable closed) {
        this.handle = handle;
        this.closed = closed;
    }

    void begin() throws SQLException {
        handle.getConnection().setAutoCommit(false);
        handle.execute("set transaction isolation level repeatable read, read only");
    }

    /** A query whose result is fetched piece by piece, as it is read. */
    public Query query(String sql) {
        return handle.createQuery(sql).setFetchSize(FETCHED_AT_ONCE);
    }

    @Override
    public void close() {
        try (handle) {
            handle.getConnection().rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            closed.run();
        }
    }
}
