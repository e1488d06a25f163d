package org.interdict.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.interdict.local.identity.IdentityProvider;
import org.interdict.local.identity.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SuiteSettingsTest {
    @Test
    void keepsItsDataInTheRepositoryUnlessToldOtherwise() {
        SuiteSettings usual = SuiteSettings.from(Map.of());
        assertThat(usual.data()).isEqualTo(usual.repository().resolve(".interdict"));
        assertThat(usual.repository().resolve("deploy/local/up")).exists();
        assertThat(SuiteSettings.from(Map.of("INTERDICT_DATA", "/some/../where"))
                        .data())
                .isEqualTo(Path.of("/where"));
    }

    @Test
    void refusesAPortBaseThatIsNone() {
        assertThatThrownBy(() -> SuiteSettings.from(Map.of("INTERDICT_PORT_BASE", "http")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("'http'");
    }

    @Test
    void runsOneOfEachServiceUnlessToldOtherwise() {
        assertThat(SuiteSettings.from(Map.of()).replicas()).isEqualTo(1);
        assertThat(SuiteSettings.from(Map.of("INTERDICT_REPLICAS", "5")).replicas())
                .isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "6", "-1", "", "two", "2.0", "99999999999"})
    void refusesReplicasThatAreNotOneToFive(String replicas) {
        assertThatThrownBy(() -> SuiteSettings.from(Map.of("INTERDICT_REPLICAS", replicas)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("from 1 to 5")
                .hasMessageContaining("'" + replicas + "'");
    }

    @Test
    void remembersHowManyReplicasRunAndAtWhichPorts(@TempDir Path folder) {
        SuiteSettings settings = SuiteSettings.from(Map.of("INTERDICT_PORT_BASE", "9000", "INTERDICT_REPLICAS", "3"));
        SuiteState.starting(1, settings).ready("").writeTo(folder);
        SuiteSettings here = SuiteSettings.from(Map.of());
        assertThat(SuiteState.readFrom(folder).map(here::as).map(SuiteSettings::addresses))
                .contains(new Addresses(9000, 3));
    }

    @Test
    void tellsTheGatewayOfEveryReplica(@TempDir Path folder) {
        Secrets secrets = new IdentityProvider(folder, "http://localhost:9000").secrets();
        assertThat(Service.GATEWAY.environment(new Addresses(9000, 3), secrets))
                .containsEntry(
                        "INTERDICT_GATEWAY_SEIZURE",
                        "http://127.0.0.1:9002,http://127.0.0.1:9022,http://127.0.0.1:9042")
                .containsEntry("INTERDICT_GATEWAY_IDENTITY", "http://127.0.0.1:9012");
    }

    @Test
    void letsServicesAskReplicasThroughTheDoor(@TempDir Path folder) {
        Secrets secrets = new IdentityProvider(folder, "http://localhost:9000").secrets();
        assertThat(Service.SEIZURE.environment(new Addresses(9000, 2), secrets))
                .containsEntry("INTERDICT_REGISTRY_URL", "http://127.0.0.1:9000")
                .containsEntry("INTERDICT_TRAINING_URL", "http://127.0.0.1:9000");
    }

    @Test
    void tellsServicesTheAddressesThatClientsSeeAndWhoTheyAre(@TempDir Path folder) {
        Secrets secrets = new IdentityProvider(folder, "http://localhost:9000").secrets();
        for (Service service : List.of(Service.SEIZURE, Service.TRAINING)) {
            assertThat(service.environment(new Addresses(9000, 1), secrets))
                    .containsEntry("QUARKUS_OIDC_TOKEN_ISSUER", "http://localhost:9000/auth/realms/interdict")
                    .containsEntry("QUARKUS_OIDC_AUTH_SERVER_URL", "http://127.0.0.1:9012/auth/realms/interdict")
                    .containsEntry("INTERDICT_REGISTRY_URL", "http://127.0.0.1:9001")
                    .containsEntry("INTERDICT_EVENTS_SCHEMA_BASE", "http://localhost:9000/asyncapi/schemas/")
                    .containsEntry(
                            "INTERDICT_SERVICE_SECRET",
                            secrets.ofClient(service.module()).orElseThrow());
        }
    }
}
