package org.interdict.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {
    @ParameterizedTest
    @CsvSource({
        "/api/v1/units, UNIT_REGISTRY",
        "/api/v1/units/MUPMA-PCU/history, UNIT_REGISTRY",
        "/api/v1/statistics/units, UNIT_REGISTRY",
        "/api/v1/training-activities/T-1, TRAINING",
        "/api/v1/training-needs, TRAINING",
        "/api/v1/statistics/training, TRAINING",
        "/api/v1/statistics/training-effect, TRAINING",
        "/api/v1/statistics/seizures, SEIZURE",
        "/api/v1/seizures/imports, SEIZURE",
        "/api/v1/interceptions, SEIZURE",
        "/api/v1/alerts, SEIZURE",
        "/api/v1/reports/programme/editions, SEIZURE",
        "/api/v1/events, SEIZURE",
        "/api/v1/subscriptions, SEIZURE",
        "/auth/resources/abc/login.css, IDENTITY",
        "/auth/realms/interdict, IDENTITY",
    })
    void givesEveryPathToItsOwner(String path, Destination owner) {
        assertThat(Routes.of(path)).contains(owner);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/q/health",
                "/openapi",
                "/api/v1",
                "/api/v1/",
                "/api/v2/units",
                "/api/v1/unitsOfMeasure",
                "/api/v1/codes",
                "/auth",
                "/auth/admin",
                "/auth/realms/master",
                "/authority",
                "/API/v1/units"
            })
    void forwardsNothingThatNobodyOwns(String path) {
        assertThat(Routes.of(path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/units, true",
        "/api/v1/nothing, true",
        "/api/v1, true",
        "/api/v1/codes, false",
        "/api/v1/codes/COMMODITY, false",
        "/api/v1/codesOfMine, true",
        "/openapi, false",
        "/auth/realms/interdict, false",
    })
    void asksForATokenUnderTheApiExceptForCodeLists(String path, boolean needed) {
        assertThat(Routes.needsToken(path)).isEqualTo(needed);
    }
}
