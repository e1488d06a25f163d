package org.interdict.training.statistics;

import jakarta.inject.Singleton;
import org.interdict.kit.http.Period;
import org.jdbi.v3.core.Jdbi;

/** Counts what was held. */
@Singleton
final class TrainingStatistics {
    private final Jdbi jdbi;

    TrainingStatistics(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The sums of the activities that began in the period: each counts in one period alone, however long it was. */
    TrainingSums sums(Period period) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with present as (
                            select activity.reference,
                                   activity.kind = 'NETWORK_MEETING' as meeting,
                                   coalesce(line.country, left(line.unit, 2)) as country,
                                   line.female,
                                   line.male,
                                   line.female + line.male + line.unspecified as people
                              from training_activity as activity
                              left join lateral jsonb_to_recordset(activity.attendance) as line (
                                   unit text, country text, female int, male int, unspecified int) on true
                             where activity.status = 'HELD'
                               and activity.starts_on >= coalesce(cast(:from as date), '-infinity')
                               and activity.starts_on <= coalesce(cast(:to as date), 'infinity'))
                        select count(distinct reference) filter (where not meeting) as activities,
                               coalesce(sum(people) filter (where not meeting), 0) as officers,
                               coalesce(sum(female) filter (where not meeting), 0) as women,
                               coalesce(sum(male) filter (where not meeting), 0) as men,
                               count(distinct reference) filter (where meeting) as meetings,
                               coalesce(sum(people) filter (where meeting), 0) as participants,
                               count(distinct country) filter (where meeting and people > 0) as countries
                          from present
                        """)
                .bind("from", period.from())
                .bind("to", period.to())
                .mapTo(TrainingSums.class)
                .one());
    }
}
