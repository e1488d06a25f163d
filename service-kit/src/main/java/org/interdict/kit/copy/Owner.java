package org.interdict.kit.copy;

/** The service that owns records of a kind, asked over HTTP. */
@FunctionalInterface
public interface Owner<T> {
    /** The record as it is now; a {@link jakarta.ws.rs.WebApplicationException} of status 404 where there is none. */
    Versioned<T> read(String recordId);
}
