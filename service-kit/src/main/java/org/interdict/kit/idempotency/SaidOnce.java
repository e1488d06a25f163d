package org.interdict.kit.idempotency;

/** An answer with something in it that is said once and never again: it is not kept, and not in what is said again. */
public interface SaidOnce {
    /** The answer to the same request when it is sent again. */
    Object again();
}
