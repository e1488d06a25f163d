package org.interdict.seizures.seizure;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.interdict.seizures.visibility.Sight;
import org.jdbi.v3.core.Jdbi;

/** Which seizures other records may name. */
@Singleton
public final class SeizuresInSight {
    private final Jdbi jdbi;

    SeizuresInSight(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Those that are there and in sight: the two are one question, so that no answer tells them apart. */
    public Set<UUID> among(Collection<UUID> ids, Sight sight) {
        return ids.isEmpty()
                ? Set.of()
                : jdbi.withHandle(handle -> new HashSet<>(sight.bindTo(handle.createQuery(
                                "select s.id from seizure s where s.id = any(:ids) and " + Sight.ofRecord("s")))
                        .bindArray("ids", UUID.class, ids.toArray())
                        .mapTo(UUID.class)
                        .list()));
    }
}
