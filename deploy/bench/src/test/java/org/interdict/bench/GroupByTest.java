package org.interdict.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GroupByTest {
    @ParameterizedTest
    @EnumSource
    void countsNothingThatWasTakenBack(GroupBy form) {
        assertThat(Stream.concat(FigureQuestion.USUAL.stream(), FigureQuestion.SELDOM.stream())
                        .map(form::sql))
                .allSatisfy(sql -> assertThat(sql).contains("s.status <> 'RETRACTED'"));
    }

    @ParameterizedTest
    @EnumSource
    void filtersAsTheAddressDoes(GroupBy form) {
        assertThat(FigureQuestion.USUAL)
                .filteredOn(question -> question.query().equals("groupBy=country&commodity=HEROIN,CIGARETTE"))
                .singleElement()
                .satisfies(
                        question -> assertThat(form.sql(question)).contains("i.commodity in ('HEROIN', 'CIGARETTE')"));
        assertThat(FigureQuestion.USUAL)
                .filteredOn(question -> question.query().endsWith("&from=2022-01-01&to=2022-12-31"))
                .hasSize(2)
                .allSatisfy(question -> assertThat(form.sql(question))
                        .contains("s.seized_on between date '2022-01-01' and date '2022-12-31'"));
    }
}
