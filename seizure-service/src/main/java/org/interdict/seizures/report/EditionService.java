package org.interdict.seizures.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.interdict.kit.identity.Caller;
import org.interdict.kit.outbox.Outbox;
import org.interdict.kit.time.Ids;

/** What can be done with editions. */
@ApplicationScoped
class EditionService {
    private final Editions editions;
    private final Outbox outbox;
    private final Clock clock;
    private final Ids ids;

    EditionService(Editions editions, Outbox outbox, Clock clock, Ids ids) {
        this.editions = editions;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
    }

    /** Keeps the figures of this report for ever, and tells of it. */
    @Transactional
    Edition publish(ProgrammeReport report, NewEdition asked, Caller caller) {
        Edition edition = new Edition(
                ids.next(),
                report,
                asked.title(),
                asked.note(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                caller.id());
        editions.add(edition);
        outbox.add(EditionEvents.published(edition, ids.next()));
        return edition;
    }
}
