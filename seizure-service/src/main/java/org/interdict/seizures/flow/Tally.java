package org.interdict.seizures.flow;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.interdict.contracts.codes.Measure;
import org.interdict.seizures.statistics.Figures.MeasuredQuantity;

/** What adds up on one link, or on all roads. */
final class Tally {
    private final Map<Measure, BigDecimal> quantities = new EnumMap<>(Measure.class);
    private long seizures;
    private long items;

    void add(Load load) {
        seizures += load.seizures();
        items += load.items();
        quantities.merge(load.measure(), load.quantity(), BigDecimal::add);
    }

    long seizures() {
        return seizures;
    }

    long items() {
        return items;
    }

    List<MeasuredQuantity> quantities() {
        return quantities.entrySet().stream()
                .map(sum -> new MeasuredQuantity(
                        sum.getKey(), sum.getValue(), sum.getKey().unit()))
                .toList();
    }

    /**
     * What one road has of one measure.
     *
     * @param seizures those that are counted here: each is with one of its measures
     */
    record Load(Road road, Measure measure, BigDecimal quantity, long seizures, long items) {}
}
