package org.interdict.training.need;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.interdict.contracts.codes.Commodity;
import org.interdict.contracts.codes.TrainingTheme;
import org.jdbi.v3.core.Jdbi;

/** Counts what needs are made of: all of it by one statement, so as of one moment. */
@Singleton
final class NeedFigures {
    private final Jdbi jdbi;

    NeedFigures(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Counts count(LocalDate asOf, Collection<TrainingTheme> themes) {
        List<Subject> subjects = themes.stream()
                .flatMap(theme -> theme.commodities().stream().map(commodity -> new Subject(theme, commodity)))
                .toList();
        Counts counts = new Counts(asOf);
        jdbi.useHandle(handle -> handle.createQuery("""
                        with subject as (
                            select theme, commodity
                              from unnest(:subjectThemes, :subjectCommodities) as subject (theme, commodity)),
                        seized as materialized (
                            select distinct item.seizure_id, subject.theme
                              from need_seizure as seizure
                              join need_item as item on item.seizure_id = seizure.id
                              join subject on subject.commodity = item.commodity
                             where seizure.seized_on between :from and :asOf),
                        sign as materialized (
                            select seized.theme, seizure.unit, seizure.country, seizure.subregion, seizure.route,
                                   seizure.left_empty
                              from seized
                              join need_seizure as seizure on seizure.id = seized.seizure_id),
                        taught as (
                            select distinct on (unit, theme) unit, theme, reference, ends_on
                              from training_activity, unnest(concerned_units) as unit, unnest(themes) as theme
                             where status = 'HELD' and kind <> 'NETWORK_MEETING' and ends_on <= :asOf
                             order by unit, theme, ends_on desc, reference)
                        select 'UNIT' as figure, unit as place, theme, null as detail, count(*) as value,
                               cast(null as date) as day, cast(null as timestamptz) as until
                          from sign
                         group by unit, theme
                        union all
                        select 'COUNTRY', country, theme, null, count(*), null, null
                          from sign
                         group by country, theme
                        union all
                        select 'ROUTES', through, theme, null, count(*), null, null
                          from sign, unnest(route) as through
                         group by through, theme
                        union all
                        select 'SUBREGION', subregion, theme, null, count(*), null, null
                          from sign
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
                        "subjectThemes",
                        String.class,
                        subjects.stream().map(subject -> subject.theme().name()).toArray())
                .bindArray(
                        "subjectCommodities",
                        String.class,
                        subjects.stream()
                                .map(subject -> subject.commodity().name())
                                .toArray())
                .bind("from", Seized.firstDay(asOf))
                .bind("asOf", asOf)
                .bind("halfYear", Intercepted.halfYear(asOf))
                .bind("many", Intercepted.MANY)
                .mapTo(Counts.Tally.class)
                .forEach(counts::take));
        return counts;
    }

    /** That a theme teaches about a commodity. */
    private record Subject(TrainingTheme theme, Commodity commodity) {}
}
