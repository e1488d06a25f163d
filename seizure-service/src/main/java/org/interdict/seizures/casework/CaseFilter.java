package org.interdict.seizures.casework;

import org.jdbi.v3.core.statement.SqlStatement;

/** Which records a list is to hold. */
public interface CaseFilter {
    /** SQL that follows a first condition. */
    String conditions();

    <S extends SqlStatement<S>> S bindTo(S statement);
}
