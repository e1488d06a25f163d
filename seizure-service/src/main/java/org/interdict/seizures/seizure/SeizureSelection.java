package org.interdict.seizures.seizure;

import org.interdict.kit.sql.Snapshot;
import org.interdict.seizures.casework.CaseWalk;
import org.interdict.seizures.visibility.Sight;
import org.jdbi.v3.core.statement.Query;

/** The records that a reader asks for and may see, in their order. */
record SeizureSelection(SeizureFilter filter, Sight sight, CaseWalk walk) {
    /** What is counted over the records and what is joined to them. */
    long count(Snapshot snapshot, String what, String join) {
        return bound(snapshot, "select " + what + " from seizure s" + join + where())
                .mapTo(Long.class)
                .one();
    }

    /** These columns of each record and of what is joined to it. */
    Query each(Snapshot snapshot, String columns, String join) {
        return bound(
                snapshot, "select " + columns + " from seizure s" + join + where() + " order by " + walk.orderBy());
    }

    private String where() {
        return " where " + Sight.ofRecord("s") + filter.conditions();
    }

    private Query bound(Snapshot snapshot, String sql) {
        return filter.bindTo(sight.bindTo(snapshot.query(sql)));
    }
}
