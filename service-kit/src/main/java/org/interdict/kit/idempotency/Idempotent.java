package org.interdict.kit.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that is done once for one {@code Idempotency-Key}: its answer is kept in the transaction of its work, and
 * given again to the same request of the same caller for 24 hours.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {
    /** The header of the request. */
    String HEADER = "Idempotency-Key";

    /** What the document says of it. */
    String DESCRIPTION = "1 to 255 printable ASCII characters; the same request under the same key is done once";
}
