package org.interdict.kit.problem;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A parameter that takes the English pattern of a sentence. The build follows such parameters to the constants that are
 * passed to them, and refuses a sentence that is no constant or that a language lacks.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Sentence {
    /** The sentence, where the parameter is only the part {@code %s} of it. */
    String value() default "%s";
}
