package org.interdict.training.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.interdict.contracts.codes.TrainingTheme;
import org.interdict.training.need.Teaching.Lesson;
import org.junit.jupiter.api.Test;

class NeedTest {
    private static final LocalDate DAY = LocalDate.of(2023, 12, 31);
    private static final Post PORT = new Post("MUPMA-PCU", "MU", Optional.of("014"));

    @Test
    void showsEachFigureWithItsQuery() {
        Seized seized =
                new Seized(PORT, TrainingTheme.WILDLIFE, DAY, 1, 2, 3, 4, Map.of(DescribingField.TRANSPORT_MODE, 1L));
        Teaching teaching = new Teaching(
                "MUPMA-PCU", TrainingTheme.WILDLIFE, DAY, Optional.of(new Lesson("TR101", DAY.minusDays(31))));
        String figures = "/api/v1/statistics/seizures?";
        String goods = "&commodityGroup=CITES_PRODUCTS&from=2023-01-01&to=2023-12-31";
        assertThat(Need.of(PORT, TrainingTheme.WILDLIFE, seized, teaching).evidence())
                .hasSize(12)
                .contains(
                        Evidence.count("seizuresInUnit", 1, figures + "unit=MUPMA-PCU" + goods),
                        Evidence.count("seizuresInCountry", 2, figures + "country=MU" + goods),
                        Evidence.count("seizuresOnRoutes", 3, figures + "route=MU" + goods),
                        Evidence.count("seizuresInSubregion", 4, figures + "subregion=014" + goods),
                        Evidence.leftEmpty(
                                DescribingField.TRANSPORT_MODE,
                                1,
                                figures + "unit=MUPMA-PCU" + goods + "&groupBy=transportMode"),
                        Evidence.leftEmpty(
                                DescribingField.DESTINATION,
                                0,
                                figures + "unit=MUPMA-PCU" + goods + "&groupBy=destination"),
                        Evidence.taught(31, "TR101", "/api/v1/training-activities/TR101"));
    }

    @Test
    void showsNoFieldsLeftEmptyWhereTheUnitSeizedNothing() {
        assertThat(seized(PORT, TrainingTheme.WILDLIFE).evidence())
                .extracting(Evidence::figure)
                .containsExactly("seizuresInUnit", "seizuresInCountry", "seizuresOnRoutes", "seizuresInSubregion");
    }

    @Test
    void asksForTheListOfActivitiesWhereNoneTaught() {
        assertThat(new Teaching("MUPMA-PCU", TrainingTheme.WILDLIFE, DAY, Optional.empty()).evidence())
                .isEqualTo(Evidence.neverTaught("/api/v1/training-activities?unit=MUPMA-PCU&theme=WILDLIFE"
                        + "&kind=WORKSHOP,THEORETICAL,PRACTICAL,MENTORING,STUDY_VISIT,ELEARNING"
                        + "&status=HELD&to=2023-12-31"));
    }

    @Test
    void asksByGroupsOrByCommoditiesWhereTheThemeIsNarrower() {
        assertThat(seized(PORT, TrainingTheme.CIGARETTES_AND_REVENUE)
                        .evidence()
                        .get(0)
                        .query())
                .contains("&commodityGroup=CIGARETTES,TAX_EVASION_GOODS&");
        assertThat(seized(PORT, TrainingTheme.FIREARMS).evidence().get(0).query())
                .contains("&commodity=FIREARM,FIREARM_PART,AMMUNITION&");
    }

    @Test
    void leavesTheSubregionOutInAntarctica() {
        assertThat(seized(new Post("AQTEST", "AQ", Optional.empty()), TrainingTheme.WILDLIFE)
                        .evidence())
                .extracting(Evidence::figure)
                .doesNotContain("seizuresInSubregion");
    }

    @Test
    void countsAYearUpToTheDay() {
        assertThat(Seized.firstDay(DAY)).isEqualTo("2023-01-01");
        assertThat(Seized.firstDay(LocalDate.of(2024, 2, 29))).isEqualTo("2023-03-01");
        assertThat(Seized.firstDay(LocalDate.of(2023, 6, 15))).isEqualTo("2022-06-16");
    }

    @Test
    void countsInterceptionsUpToTheEndOfAHalfYear() {
        LocalDate today = LocalDate.of(2024, 12, 31);
        assertThat(Intercepted.halfYear(DAY, today)).isEqualTo("2023-12-31");
        assertThat(Intercepted.halfYear(LocalDate.of(2023, 12, 30), today)).isEqualTo("2023-06-30");
        assertThat(Intercepted.halfYear(LocalDate.of(2023, 6, 30), today)).isEqualTo("2023-06-30");
        assertThat(Intercepted.halfYear(LocalDate.of(2023, 6, 29), today)).isEqualTo("2022-12-31");
        assertThat(Intercepted.halfYear(today, today)).isEqualTo("2024-06-30");
        assertThat(Intercepted.halfYear(today.plusDays(1), today)).isEqualTo("2024-06-30");
        assertThat(Intercepted.halfYear(today, today.plusDays(1))).isEqualTo("2024-12-31");
        assertThat(new Intercepted(LocalDate.of(2023, 12, 31), true).evidence())
                .containsExactly(Evidence.atLeast(
                        "interceptionsInSubregion",
                        11,
                        "/api/v1/statistics/interceptions?groupBy=subregion&asOf=2023-12-31"));
    }

    @Test
    void comesInOrderOfScoreThenUnitThenTheme() {
        List<Rank> ordered = List.of(
                rank("40.0", "ZA1", "WASTE"),
                rank("9.5", "MU1", "IPR"),
                rank("9.5", "MU1", "WASTE"),
                rank("9.5", "MU2", "DRUGS"));
        assertThat(Stream.of(ordered.get(3), ordered.get(1), ordered.get(0), ordered.get(2))
                        .sorted())
                .isEqualTo(ordered);
    }

    @Test
    void isSteeredBySeizuresByInterceptionsOrByNothing() {
        assertThat(Steering.of(TrainingTheme.FIREARMS)).isEqualTo(Steering.SEIZURES);
        assertThat(Steering.of(TrainingTheme.API_PNR)).isEqualTo(Steering.INTERCEPTIONS);
        assertThat(Steering.steered())
                .hasSize(14)
                .doesNotContain(
                        TrainingTheme.PROFILING,
                        TrainingTheme.ETHICS,
                        TrainingTheme.GENDER,
                        TrainingTheme.GENERAL,
                        TrainingTheme.INTERVIEWING,
                        TrainingTheme.CONTROLLED_DELIVERY);
    }

    private static Seized seized(Post post, TrainingTheme theme) {
        return new Seized(post, theme, DAY, 0, 0, 0, 0, Map.of());
    }

    private static Rank rank(String score, String unit, String theme) {
        return new Rank(new BigDecimal(score), unit, theme);
    }
}
