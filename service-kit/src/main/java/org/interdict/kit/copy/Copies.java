package org.interdict.kit.copy;

import jakarta.ws.rs.WebApplicationException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.interdict.kit.problem.ProblemException;
import org.jboss.logging.Logger;

/**
 * Records of one kind that another service owns: kept by that service's events, and asked for once where those have not
 * told of one yet.
 */
public final class Copies<T> {
    private static final Logger LOG = Logger.getLogger(Copies.class);

    private final LocalCopy copies;
    private final String kind;
    private final Class<T> type;
    private final Owner<T> owner;
    private final Supplier<ProblemException> unavailable;

    /** @param unavailable the refusal when a record is not known here and its owner cannot be asked */
    public Copies(
            LocalCopy copies, String kind, Class<T> type, Owner<T> owner, Supplier<ProblemException> unavailable) {
        this.copies = copies;
        this.kind = kind;
        this.type = type;
        this.owner = owner;
        this.unavailable = unavailable;
    }

    /** Keeps this version, unless a later one is known. */
    public void keep(String recordId, Versioned<T> copy) {
        copies.keep(kind, recordId, copy.version(), copy.record());
    }

    /** Those of the records that are known here already, by their id. */
    public Map<String, T> known(Collection<String> recordIds) {
        return recordIds.isEmpty() ? Map.of() : copies.find(kind, recordIds, type);
    }

    /** All records that are known here, by their id. */
    public Map<String, T> all() {
        return copies.all(kind, type);
    }

    /** Those of the records that exist, by their id. */
    public Map<String, T> find(Set<String> recordIds) {
        Map<String, T> found = new HashMap<>(known(recordIds));
        for (String recordId : recordIds) {
            if (!found.containsKey(recordId)) {
                ask(recordId).ifPresent(copy -> {
                    keep(recordId, copy);
                    found.put(recordId, copy.record());
                });
            }
        }
        return found;
    }

    private Optional<Versioned<T>> ask(String recordId) {
        try {
            return Optional.of(owner.read(recordId));
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() == 404) {
                return Optional.empty();
            }
            throw refusal(e);
        } catch (RuntimeException e) {
            throw refusal(e);
        }
    }

    private ProblemException refusal(RuntimeException e) {
        LOG.warnf("the owner of the records of kind %s cannot be asked: %s", kind, e.toString());
        return unavailable.get();
    }
}
