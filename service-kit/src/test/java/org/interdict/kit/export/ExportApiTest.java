package org.interdict.kit.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.interdict.kit.testing.Door.as;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.interdict.kit.testing.RealInfrastructure;
import org.interdict.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, scope = TestResourceScope.GLOBAL)
class ExportApiTest {
    private static final String FILES = "/test/files";
    private static final int MANY = 200_000;
    /** More than are read at once. */
    private static final int TIMES = 12;

    @TestHTTPResource
    URI root;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void saysHowManyLinesFollowAndWritesThemAll() {
        String file = as(officer())
                .get(FILES + "?lines=" + MANY)
                .then()
                .statusCode(200)
                .header("Row-Count", String.valueOf(MANY))
                .extract()
                .asString();
        assertThat(file.lines().count()).isEqualTo(MANY + 1L);
    }

    @Test
    void aFileThatBreaksOffDoesNotLookAsIfItHadEnded() {
        for (int i = 0; i < TIMES; i++) {
            assertThatThrownBy(() -> client.send(
                            request(FILES + "?fails=true&lines=" + MANY), HttpResponse.BodyHandlers.ofString()))
                    .isInstanceOf(IOException.class);
        }
        saysHowManyLinesFollowAndWritesThemAll();
    }

    @Test
    void readersWhoLeaveInTheMiddleFreeTheirPlaces() throws Exception {
        for (int i = 0; i < TIMES; i++) {
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                HttpResponse<InputStream> answer =
                        client.send(request(FILES + "?lines=" + 100 * MANY), HttpResponse.BodyHandlers.ofInputStream());
                try (InputStream file = answer.body()) {
                    return answer.statusCode() == 200 && file.read() == 'l';
                }
            });
        }
        await().atMost(Duration.ofSeconds(20)).untilAsserted(this::saysHowManyLinesFollowAndWritesThemAll);
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(root.resolve(path))
                .header("Authorization", "Bearer " + officer())
                .header("Accept", "text/csv")
                .build();
    }

    private static String officer() {
        return Tokens.officer("MUPMA-PCU", "WCO");
    }
}
