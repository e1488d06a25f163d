package org.interdict.training.need;

import java.math.BigDecimal;
import java.util.List;

/** What the data tell of one theme in one unit. */
sealed interface Signs permits Seized, Intercepted {
    /** How much the unit is exposed to what the theme teaches about, from 0 to 1. */
    BigDecimal exposure();

    /** How much its own records leave empty, from 0 to 1. */
    BigDecimal gaps();

    /** The figures behind both, each with the query that answers it. */
    List<Evidence> evidence();
}
