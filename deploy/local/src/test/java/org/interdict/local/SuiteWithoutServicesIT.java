package org.interdict.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.interdict.local.machine.JavaProcess;
import org.interdict.local.machine.Marker;
import org.interdict.local.machine.PidFiles;
import org.interdict.local.machine.Ports;
import org.interdict.local.machine.Signal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class SuiteWithoutServicesIT {
    private static final int BASE = freeBase();

    @TempDir
    private static Path temporary;

    private static Path data;

    @BeforeAll
    static void up() throws IOException, InterruptedException {
        // The marker is compared as text, hence the real path.
        data = temporary.toRealPath();
        assertThat(run(Up.class, "--detach", "--without-services")).contains("Interdict is up");
    }

    @AfterAll
    static void down() throws IOException, InterruptedException {
        run(Down.class);
        assertThat(new Marker(data).processes()).isEmpty();
        new SuiteFolder(data).forget();
    }

    @Test
    @Order(1)
    void givesATokenWithTheClaimsOfItsClient() throws IOException, InterruptedException {
        JsonNode claims = claims(run(Token.class, "officer-customs"));
        assertThat(claims.path("iss").asText()).isEqualTo("http://localhost:" + BASE + "/auth/realms/interdict");
        assertThat(claims.path("aud").asText()).isEqualTo("interdict");
        assertThat(claims.path("roles")).extracting(JsonNode::asText).containsExactly("officer");
        assertThat(claims.path("channel").asText()).isEqualTo("WCO");
        assertThat(claims.path("unit").asText()).isEqualTo("MUPMA-PCU");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(900);
    }

    @Test
    @Order(2)
    void namesTheClientsWhenAskedForAnUnknownOne() throws IOException, InterruptedException {
        assertThat(run(Token.class, "nobody")).contains("no client 'nobody'").contains("officer-police");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "kafka", "identity", "guard"})
    @Order(3)
    void startsADeadPartAgainWithinTenSeconds(String part) {
        long killed = pid(part);
        Signal.KILL.to(killed);
        await().atMost(Duration.ofSeconds(10)).until(() -> pid(part) != killed && new Marker(data).isOn(pid(part)));
    }

    @Test
    @Order(4)
    void onlyShowsTheAddressesOfASuiteThatRuns() throws IOException, InterruptedException {
        long launcher = pid("launcher");
        assertThat(run(Up.class, "--detach", "--without-services")).contains("Interdict is up");
        assertThat(pid("launcher")).isEqualTo(launcher);
    }

    @Test
    @Order(5)
    void endsEverythingWhenTheLauncherIsKilledAndStartsAgainOnTheSameData() throws IOException, InterruptedException {
        Signal.KILL.to(pid("launcher"));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> new Marker(data).processes().isEmpty());
        String password = Files.readString(data.resolve("identity/secrets.properties"));
        assertThat(run(Up.class, "--detach", "--without-services")).contains("Interdict is up");
        assertThat(data.resolve("identity/secrets.properties")).hasContent(password);
        assertThat(claims(run(Token.class, "steward")).path("roles").path(0).asText())
                .isEqualTo("steward");
    }

    private static long pid(String part) {
        return new PidFiles(data.resolve("run")).read(part).orElse(-1L);
    }

    private static String run(Class<?> command, String... arguments) throws IOException, InterruptedException {
        Path output = temporary.resolve("output");
        ProcessBuilder builder = new ProcessBuilder(
                        JavaProcess.command(command, List.of("-Xmx64m"), List.of(arguments)))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("INTERDICT_DATA", data.toString());
        builder.environment().put("INTERDICT_PORT_BASE", String.valueOf(BASE));
        builder.start().waitFor();
        return Files.readString(output);
    }

    private static JsonNode claims(String token) throws IOException {
        byte[] payload = Base64.getUrlDecoder().decode(token.substring(token.indexOf('.') + 1, token.lastIndexOf('.')));
        return new ObjectMapper().readTree(new String(payload, StandardCharsets.UTF_8));
    }

    private static int freeBase() {
        return IntStream.iterate(20_000, base -> base + 100)
                .filter(base -> new Addresses(base, 1).all().values().stream().allMatch(Ports::isFree))
                .findFirst()
                .orElseThrow();
    }
}
