package org.interdict.contracts.codes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrainingThemeTest {
    @Test
    void teachesAboutAllCommoditiesOfItsGroups() {
        assertThat(TrainingTheme.CIGARETTES_AND_REVENUE.commodities())
                .contains(Commodity.CIGARETTE, Commodity.FUEL)
                .doesNotContain(Commodity.COUNTERFEIT_OTHER);
        assertThat(TrainingTheme.DRUGS.isNarrowerThanItsGroups()).isFalse();
        assertThat(TrainingTheme.DRUGS.commodities()).doesNotContain(Commodity.ACETIC_ANHYDRIDE);
    }

    @Test
    void ofStrategicGoodsFirearmsAreOnlyFirearmsTheirPartsAndAmmunition() {
        assertThat(TrainingTheme.FIREARMS.groups()).containsExactly(CommodityGroup.STRATEGIC_GOODS);
        assertThat(TrainingTheme.FIREARMS.commodities())
                .containsExactly(Commodity.FIREARM, Commodity.FIREARM_PART, Commodity.AMMUNITION);
        assertThat(TrainingTheme.FIREARMS.isNarrowerThanItsGroups()).isTrue();
    }

    @Test
    void someThemesTeachAboutNoGoods() {
        assertThat(TrainingTheme.ETHICS.groups()).isEmpty();
        assertThat(TrainingTheme.ETHICS.commodities()).isEmpty();
    }
}
