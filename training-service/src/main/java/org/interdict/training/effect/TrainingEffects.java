package org.interdict.training.effect;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interdict.contracts.codes.Measure;
import org.interdict.training.effect.TrainingEffect.MeasuredQuantity;
import org.jdbi.v3.core.Jdbi;

/** Counts what followed training, by one statement, so as of one moment. */
@Singleton
final class TrainingEffects {
    private static final String SUMS = Stream.of(Measure.values())
            .map(measure -> ", sum(quantity) filter (where measure = '%1$s') as %1$s".formatted(measure))
            .collect(Collectors.joining());

    private final Jdbi jdbi;

    TrainingEffects(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    TrainingEffect answer(EffectQuestion question) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with activity as (
                            select starts_on, concerned_units
                              from training_activity
                             where status = 'HELD' and kind <> 'NETWORK_MEETING'
                               and :theme = any(themes)
                               and starts_on between :firstDay and :lastDay),
                        taught as (
                            select unit, min(starts_on) as since
                              from activity, unnest(concerned_units) as unit
                             group by unit),
                        goods as (
                            select item.seizure_id, item.measure, item.quantity
                              from taught
                              join need_seizure as seizure on seizure.unit = taught.unit
                              join need_item as item on item.seizure_id = seizure.id
                             where seizure.unit_type <> 'NATIONAL'
                               and seizure.seized_on between taught.since and :lastDay
                               and item.commodity = any(:commodities))
                        select (select count(*) from activity) as activities,
                               (select applied_until from need_state) as applied_until,
                               count(distinct seizure_id) as seizures%s
                          from goods
                        """.formatted(SUMS))
                .bind("theme", question.theme().name())
                .bind("firstDay", question.firstDay())
                .bind("lastDay", question.lastDay())
                .bindArray(
                        "commodities",
                        String.class,
                        question.theme().commodities().stream().map(Enum::name).toArray())
                .map((results, context) -> effect(question, results))
                .one());
    }

    private static TrainingEffect effect(EffectQuestion question, ResultSet results) throws SQLException {
        List<MeasuredQuantity> quantities = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            BigDecimal sum = results.getBigDecimal(measure.name());
            if (sum != null) {
                quantities.add(new MeasuredQuantity(measure, sum, measure.unit()));
            }
        }
        return new TrainingEffect(
                question.theme(),
                question.year(),
                results.getLong("activities"),
                results.getLong("seizures"),
                quantities,
                Optional.ofNullable(results.getTimestamp("applied_until"))
                        .map(Timestamp::toInstant)
                        .orElse(null));
    }
}
