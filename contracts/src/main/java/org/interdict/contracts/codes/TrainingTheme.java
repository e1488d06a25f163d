package org.interdict.contracts.codes;

import java.util.List;
import java.util.stream.Stream;

/** The theme that a training activity teaches, with the commodity groups that it teaches about, if any. */
public enum TrainingTheme {
    PROFILING,
    DRUGS(
            CommodityGroup.COCAINE,
            CommodityGroup.HEROIN,
            CommodityGroup.OTHER_OPIOIDS,
            CommodityGroup.CANNABIS,
            CommodityGroup.AMPHETAMINES,
            CommodityGroup.NPS,
            CommodityGroup.OTHER_DRUGS),
    PRECURSORS(CommodityGroup.PRECURSORS),
    STRATEGIC_TRADE_CONTROL(CommodityGroup.STRATEGIC_GOODS),
    WILDLIFE(CommodityGroup.CITES_PRODUCTS),
    FISHERIES(CommodityGroup.FISHERY_PRODUCTS),
    WASTE(CommodityGroup.HAZARDOUS_WASTE),
    CIGARETTES_AND_REVENUE(CommodityGroup.CIGARETTES, CommodityGroup.TAX_EVASION_GOODS),
    MEDICINES(CommodityGroup.MEDICINES),
    IPR(CommodityGroup.IPR_GOODS),
    CULTURAL_PROPERTY(CommodityGroup.CULTURAL_PROPERTY),
    FIREARMS(Commodity.FIREARM, Commodity.FIREARM_PART, Commodity.AMMUNITION),
    TRAFFICKING_IN_PERSONS,
    MIGRANT_SMUGGLING,
    API_PNR,
    CONTROLLED_DELIVERY,
    INTERVIEWING,
    ETHICS,
    GENDER,
    GENERAL;

    private final List<CommodityGroup> groups;
    private final List<Commodity> commodities;

    TrainingTheme(CommodityGroup... groups) {
        this.groups = List.of(groups);
        this.commodities = Stream.of(Commodity.values())
                .filter(commodity -> this.groups.contains(commodity.group()))
                .toList();
    }

    TrainingTheme(Commodity first, Commodity... more) {
        this.commodities =
                Stream.concat(Stream.of(first), Stream.of(more)).sorted().toList();
        this.groups =
                commodities.stream().map(Commodity::group).distinct().sorted().toList();
    }

    /** The groups of which it teaches at least some commodities. */
    public List<CommodityGroup> groups() {
        return groups;
    }

    /** The commodities that it teaches about. */
    public List<Commodity> commodities() {
        return commodities;
    }

    /** Whether it leaves out commodities of its groups. */
    public boolean isNarrowerThanItsGroups() {
        return Stream.of(Commodity.values())
                .anyMatch(commodity -> groups.contains(commodity.group()) && !commodities.contains(commodity));
    }
}
