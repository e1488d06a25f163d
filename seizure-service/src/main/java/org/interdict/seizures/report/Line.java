package org.interdict.seizures.report;

import static org.interdict.seizures.report.Basis.CUMULATIVE;
import static org.interdict.seizures.report.Basis.STOCK;
import static org.interdict.seizures.report.Basis.YEAR;
import static org.interdict.seizures.report.FigureUnit.ACTIVITY;
import static org.interdict.seizures.report.FigureUnit.ITEM;
import static org.interdict.seizures.report.FigureUnit.KILOGRAM;
import static org.interdict.seizures.report.FigureUnit.OFFICER;
import static org.interdict.seizures.report.FigureUnit.PERCENT;
import static org.interdict.seizures.report.FigureUnit.PERSON;
import static org.interdict.seizures.report.FigureUnit.SEIZURE;
import static org.interdict.seizures.report.FigureUnit.STATE;
import static org.interdict.seizures.report.FigureUnit.UNIT;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.interdict.contracts.codes.CommodityGroup;
import org.interdict.contracts.codes.Measure;

/** The lines of the report in the order of the original, each with its paragraph there. */
enum Line {
    MEMBER_STATES("memberStates", 20, STATE, STOCK),
    UNITS_ESTABLISHED("unitsEstablished", 20, UNIT, YEAR),
    UNITS_IN_SERVICE("unitsInService", 20, UNIT, STOCK),
    ACTIVITIES("activities", 20, ACTIVITY, YEAR),
    OFFICERS_TRAINED("officersTrained", 20, OFFICER, YEAR),
    WOMEN_SHARE("womenShare", 20, PERCENT, YEAR),
    SEIZURES("seizures", 21, SEIZURE, YEAR),
    PRECURSORS(CommodityGroup.PRECURSORS, KILOGRAM),
    COCAINE(CommodityGroup.COCAINE, KILOGRAM),
    HEROIN(CommodityGroup.HEROIN, KILOGRAM),
    OTHER_OPIOIDS(CommodityGroup.OTHER_OPIOIDS, KILOGRAM),
    NPS(CommodityGroup.NPS, KILOGRAM),
    CANNABIS(CommodityGroup.CANNABIS, KILOGRAM),
    AMPHETAMINES(CommodityGroup.AMPHETAMINES, KILOGRAM),
    HAZARDOUS_WASTE(CommodityGroup.HAZARDOUS_WASTE, KILOGRAM),
    CITES_PRODUCTS(CommodityGroup.CITES_PRODUCTS, KILOGRAM),
    CIGARETTES(CommodityGroup.CIGARETTES, ITEM),
    TAX_EVASION_GOODS(CommodityGroup.TAX_EVASION_GOODS, ITEM),
    MEDICINES(CommodityGroup.MEDICINES, ITEM),
    STRATEGIC_GOODS(CommodityGroup.STRATEGIC_GOODS, ITEM),
    SUSPECTED_TRAFFICKERS("suspectedTraffickers", 32, PERSON, CUMULATIVE),
    VICTIMS_IDENTIFIED("victimsIdentified", 32, PERSON, CUMULATIVE),
    STRATEGIC_TRADE_ACTIVITIES("strategicTrade.activities", 39, ACTIVITY, YEAR),
    STRATEGIC_TRADE_SEIZURES("strategicTrade.seizures", 39, SEIZURE, YEAR),
    STRATEGIC_TRADE_ITEMS("strategicTrade.items", 39, ITEM, YEAR);

    private final String code;
    private final int paragraph;
    private final FigureUnit unit;
    private final Basis basis;
    private final Optional<CommodityGroup> group;

    Line(String code, int paragraph, FigureUnit unit, Basis basis) {
        this(code, paragraph, unit, basis, Optional.empty());
    }

    /** What was seized of a group, in the measure in which the original states it. */
    Line(CommodityGroup group, FigureUnit unit) {
        this("quantity." + group, 21, unit, YEAR, Optional.of(group));
    }

    Line(String code, int paragraph, FigureUnit unit, Basis basis, Optional<CommodityGroup> group) {
        this.code = code;
        this.paragraph = paragraph;
        this.unit = unit;
        this.basis = basis;
        this.group = group;
    }

    /** The lines of quantities. */
    static List<Line> ofGroups() {
        return Stream.of(values()).filter(line -> line.group.isPresent()).toList();
    }

    /** The line of that code. */
    static Optional<Line> of(String code) {
        return Stream.of(values()).filter(line -> line.code.equals(code)).findFirst();
    }

    String code() {
        return code;
    }

    int paragraph() {
        return paragraph;
    }

    FigureUnit unit() {
        return unit;
    }

    Basis basis() {
        return basis;
    }

    /** The group of which the line states a quantity, if it does. */
    Optional<CommodityGroup> group() {
        return group;
    }

    /** Whether the original rounds it: what was seized of a group, and shares; what it counts otherwise it states exactly. */
    boolean isRounded() {
        return group.isPresent() || unit == PERCENT;
    }

    /** The measure of the quantity. */
    Measure measure() {
        return unit == KILOGRAM ? Measure.MASS : Measure.COUNT;
    }
}
