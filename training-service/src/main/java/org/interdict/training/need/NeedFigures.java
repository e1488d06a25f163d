package org.interdict.training.need;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import org.interdict.contracts.codes.TrainingTheme;
import org.jdbi.v3.core.Jdbi;

/** Counts what needs are made of: all of it by one statement, so as of one moment. */
@Singleton
final class NeedFigures {
    private final Jdbi jdbi;

    NeedFigures(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param halfYear the end of the one up to which interceptions are counted */
    Counts count(LocalDate asOf, LocalDate halfYear, Collection<TrainingTheme> themes) {
        Counts counts = new Counts(asOf, halfYear);
        jdbi.useHandle(handle -> handle.createQuery("""
                        with sign as (
                            select unit, country, subregion, route, left_empty, theme
                              from need_seizure, unnest(themes) as theme
                             where seized_on between :from and :asOf and theme = any(:themes)),
                        place as materialized (
                            select unit, country, subregion, theme, count(*) as seizures
                              from sign
                             group by unit, country, subregion, theme),
                        taught as (
                            select distinct on (unit, theme) unit, theme, reference, ends_on
                              from training_activity, unnest(concerned_units) as unit, unnest(themes) as theme
                             where status = 'HELD' and kind <> 'NETWORK_MEETING' and ends_on <= :asOf
                             order by unit, theme, ends_on desc, reference)
                        select 'UNIT' as figure, unit as place, theme, null as detail, sum(seizures) as value,
                               cast(null as date) as day, cast(null as timestamptz) as until
                          from place
                         group by unit, theme
                        union all
                        select 'COUNTRY', country, theme, null, sum(seizures), null, null
                          from place
                         group by country, theme
                        union all
                        select 'ROUTES', through, theme, null, count(*), null, null
                          from sign, unnest(route) as through
                         group by through, theme
                        union all
                        select 'SUBREGION', subregion, theme, null, sum(seizures), null, null
                          from place
                         where subregion is not null
                         group by subregion, theme
                        union all
                        select 'LEFT_EMPTY', unit, theme, field, count(*), null, null
                          from sign, unnest(left_empty) as field
                         group by unit, theme, field
                        union all
                        select 'TAUGHT', unit, theme, reference, 0, ends_on, null
                          from taught
                        union all
                        select 'INTERCEPTED', subregion, null, null, :many, null, null
                          from need_interception
                         where intercepted_on <= :halfYear and subregion is not null
                         group by subregion
                        having count(*) >= :many
                        union all
                        select 'APPLIED', null, null, null, 0, null, applied_until
                          from need_state
                        """)
                .bindArray(
                        "themes",
                        String.class,
                        themes.stream().map(TrainingTheme::name).toArray())
                .bind("from", Seized.firstDay(asOf))
                .bind("asOf", asOf)
                .bind("halfYear", halfYear)
                .bind("many", Intercepted.MANY)
                .mapTo(Tally.class)
                .forEach(counts::take));
        return counts;
    }
}
