package org.interdict.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
    void tellsServicesTheIssuerThatClientsSee() {
        Map<String, String> environment = Service.SEIZURE.environment(new Addresses(9000));
        assertThat(environment)
                .containsEntry("QUARKUS_OIDC_TOKEN_ISSUER", "http://localhost:9000/auth/realms/interdict")
                .containsEntry("QUARKUS_OIDC_AUTH_SERVER_URL", "http://127.0.0.1:9012/auth/realms/interdict")
                .containsEntry("INTERDICT_REGISTRY_URL", "http://127.0.0.1:9001");
    }
}
