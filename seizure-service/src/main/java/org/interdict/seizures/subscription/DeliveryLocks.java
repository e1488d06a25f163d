package org.interdict.seizures.subscription;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Locks on what is being sent, of which the database keeps one a subscription and record. They are held on one connection,
 * so they end with it, and with the process. Used by one thread.
 */
final class DeliveryLocks implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(DeliveryLocks.class);

    /** Sets these locks apart from others that are named by a hash. */
    static final long SEED = 0x73656e64L;

    private final Jdbi jdbi;
    private final Set<String> held = new HashSet<>();
    private @Nullable Handle connection;

    DeliveryLocks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Those that nobody else is sending, and this replica is not either; they are locked from now on. */
    List<Due> tryLock(Collection<Due> due) {
        List<Due> free =
                due.stream().filter(one -> !held.contains(one.lockName())).toList();
        if (free.isEmpty()) {
            return free;
        }
        Set<String> locked = Set.copyOf(connection()
                .createQuery("""
                        select wanted.name
                          from unnest(:names) as wanted (name)
                         where pg_try_advisory_lock(hashtextextended(wanted.name, :seed))
                        """)
                .bindArray(
                        "names", String.class, free.stream().map(Due::lockName).toArray())
                .bind("seed", SEED)
                .mapTo(String.class)
                .list());
        held.addAll(locked);
        return free.stream().filter(one -> locked.contains(one.lockName())).toList();
    }

    void unlock(Collection<String> names) {
        List<String> mine = names.stream().filter(held::remove).toList();
        if (!mine.isEmpty()) {
            connection()
                    .createQuery("""
                            select count(pg_advisory_unlock(hashtextextended(done.name, :seed)))
                              from unnest(:names) as done (name)
                            """)
                    .bindArray("names", String.class, mine.toArray())
                    .bind("seed", SEED)
                    .mapTo(Long.class)
                    .one();
        }
    }

    /** Whether the locks are still held; those of a connection that broke are somebody else's. */
    boolean areHeld() {
        Handle open = connection;
        if (open == null) {
            return true;
        }
        try {
            return open.createQuery("select true").mapTo(Boolean.class).one();
        } catch (RuntimeException e) {
            LOG.warnf("the connection that holds the locks of deliveries is gone: %s", e.toString());
            return false;
        }
    }

    /** Gives all locks back, with the connection: it must not go back to the pool with one of them. */
    @Override
    public void close() {
        held.clear();
        Handle ended = connection;
        connection = null;
        if (ended != null) {
            try {
                ended.getConnection().abort(Runnable::run);
            } catch (java.sql.SQLException | RuntimeException e) {
                LOG.warnf("cannot end a connection: %s", e.toString());
            }
            try {
                ended.close();
            } catch (RuntimeException e) {
                LOG.debugf("a connection was ended before: %s", e.toString());
            }
        }
    }

    private Handle connection() {
        Handle open = connection;
        if (open == null) {
            open = jdbi.open();
            connection = open;
        }
        return open;
    }
}
