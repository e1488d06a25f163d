package org.interdict.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The same statements from a loop over JDBC, where there is no pgbench. It costs more than pgbench does. */
final class JdbcPeer implements InsertPeer {
    /** What stands for the unique part of a reference in the statements. */
    static final String KEY = "?";

    private final PeerDatabase database;
    private final List<String> statements;
    private final AtomicLong next = new AtomicLong(1_000_000_000_000_000_000L);

    JdbcPeer(PeerDatabase database, List<String> statements) {
        this.database = database;
        this.statements = statements;
    }

    @Override
    public String name() {
        return "JDBC loop";
    }

    @Override
    public double perSecond(int connections, int seconds) throws SQLException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        long begin = System.nanoTime();
        long end = begin + TimeUnit.SECONDS.toNanos(seconds);
        try {
            List<Callable<Long>> loops = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                loops.add(() -> insert(end));
            }
            long inserted = 0;
            for (Future<Long> loop : threads.invokeAll(loops, seconds + 60L, TimeUnit.SECONDS)) {
                inserted += loop.get();
            }
            return inserted * 1e9 / (System.nanoTime() - begin);
        } catch (ExecutionException e) {
            throw new SQLException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private long insert(long end) throws SQLException {
        long inserted = 0;
        try (Connection connection = database.connect()) {
            List<PreparedStatement> prepared = new ArrayList<>();
            for (String statement : statements) {
                prepared.add(connection.prepareStatement(statement));
            }
            while (System.nanoTime() < end) {
                PreparedStatement statement = prepared.get((int) (inserted % prepared.size()));
                statement.setString(1, String.valueOf(next.getAndIncrement()));
                statement.executeUpdate();
                inserted++;
            }
        }
        return inserted;
    }
}
