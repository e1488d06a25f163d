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
    void tellsServicesTheAddressesThatClientsSeeAndWhoTheyAre(@TempDir Path folder) {
        Secrets secrets = new IdentityProvider(folder, "http://localhost:9000").secrets();
        for (Service service : List.of(Service.SEIZURE, Service.TRAINING)) {
            assertThat(service.environment(new Addresses(9000), secrets))
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
