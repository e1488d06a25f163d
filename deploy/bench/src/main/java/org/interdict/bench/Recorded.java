package org.interdict.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What is in the tables, beside what was answered. */
final class Recorded {
    private Recorded() {}

    /** What is wrong; nothing when each answered record is there, with items, and with its one event, on however many topics. */
    static List<String> faults(Connection product, String prefix, Collection<UUID> answered) throws SQLException {
        Set<UUID> open = new HashSet<>(answered);
        long unasked = 0;
        long incomplete = 0;
        try (PreparedStatement query = product.prepareStatement("""
                select s.id,
                       (select count(*) from seizure_item i where i.seizure_id = s.id) as items,
                       coalesce(e.events, 0) as events
                  from seizure s
                  left join (select record_id, count(distinct event_id) as events from outbox group by record_id) e
                    on e.record_id = cast(s.id as text)
                 where s.reference like ?
                """)) {
            query.setString(1, prefix + "%");
            ResultSet found = query.executeQuery();
            while (found.next()) {
                unasked += open.remove(found.getObject(1, UUID.class)) ? 0 : 1;
                incomplete += found.getInt(2) >= 1 && found.getInt(2) <= 2 && found.getInt(3) == 1 ? 0 : 1;
            }
        }
        List<String> faults = new ArrayList<>();
        if (open.size() > 0 || answered.size() != new HashSet<>(answered).size()) {
            faults.add(
                    open.size() + " records that were answered with 201 are not in the table, or were answered twice");
        }
        if (unasked > 0) {
            faults.add(unasked + " records are in the table whose post was not answered with 201");
        }
        if (incomplete > 0) {
            faults.add(incomplete + " records are without their items or without their one event");
        }
        return faults;
    }
}
