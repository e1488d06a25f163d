package org.interdict.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RealmTest {
    @TempDir
    private Path folder;

    @Test
    void keepsTheSecretsOfAFolder() {
        assertThat(realm().json()).isEqualTo(realm().json());
        assertThat(Secrets.madeIn(folder.resolve("other")).ofClient("steward"))
                .isNotEqualTo(Secrets.madeIn(secrets()).ofClient("steward"));
        assertThat(Secrets.madeIn(secrets()).webhookKey())
                .isPresent()
                .isEqualTo(Secrets.madeIn(secrets()).webhookKey());
    }

    @Test
    void showsTheSecretsToTheirOwnerAlone() throws IOException {
        realm();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets())))
                .isEqualTo("rw-------");
    }

    @Test
    void hasAClientAndAUserForEveryAccount() throws IOException {
        JsonNode content = content();
        for (Account account : Account.ALL) {
            assertThat(byName(content.path("clients"), "clientId", account.name())
                            .path("serviceAccountsEnabled")
                            .asBoolean())
                    .isTrue();
            assertThat(byName(content.path("users"), "username", account.name())
                            .path("realmRoles")
                            .path(0)
                            .asText())
                    .isEqualTo(account.role());
        }
    }

    @Test
    void tellsTheUnitOfAnOfficer() throws IOException {
        JsonNode mappers =
                byName(content().path("clients"), "clientId", "officer-other").path("protocolMappers");
        assertThat(byName(mappers, "name", "unit").at("/config/claim.value").asText())
                .isEqualTo("THSIR-PCU");
    }

    @Test
    void letsNobodyInByPasswordGrantAndTheDashboardByPkceAlone() throws IOException {
        for (JsonNode client : content().path("clients")) {
            assertThat(client.path("directAccessGrantsEnabled").asBoolean(true)).isFalse();
        }
        JsonNode dashboard = byName(content().path("clients"), "clientId", "dashboard");
        assertThat(dashboard.at("/attributes/pkce.code.challenge.method").asText())
                .isEqualTo("S256");
    }

    private JsonNode content() throws IOException {
        return new ObjectMapper().readTree(realm().json());
    }

    private Realm realm() {
        return new Realm("http://localhost:8080", Secrets.madeIn(secrets()));
    }

    private Path secrets() {
        return folder.resolve("secrets.properties");
    }

    private static JsonNode byName(JsonNode all, String key, String name) {
        return StreamSupport.stream(all.spliterator(), false)
                .filter(one -> one.path(key).asText().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
