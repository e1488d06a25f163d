package org.interdict.seizures.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.interdict.kit.testing.Door.as;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interdict.contracts.events.training.TrainingEventTypes;
import org.interdict.kit.page.Cursor;
import org.interdict.kit.testing.Tokens;
import org.interdict.seizures.DoorTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StreamEndApiTest extends DoorTest {
    @TestHTTPResource
    URI root;

    @Inject
    FeedFiller filler;

    @Inject
    FeedWatch watch;

    @Inject
    EventFeed feed;

    @Test
    void aStreamEndsWithTheToken() {
        noStreams();
        try (StreamReader reader =
                StreamReader.open(events(""), Tokens.analystFor(Duration.ofSeconds(3), "PROGRAMME"), "")) {
            assertThat(reader.next()).isEmpty();
        }
        noStreams();
    }

    /** 60 MB: it ends in the midst of them, long before the server would lose patience. */
    @Test
    void aStreamEndsWithTheTokenThoughItsReaderTakesNothing() {
        for (int i = 0; i < 30; i++) {
            filler.fill(unit, 20, 100_000);
        }
        noStreams();
        try (StreamReader reader = StreamReader.open(
                events("&from=beginning"), Tokens.analystFor(Duration.ofSeconds(5), "PROGRAMME"), "")) {
            assertThat(reader.next()).isPresent();
            await().atMost(Duration.ofSeconds(25)).until(() -> watch.taken() == 0);
            int taken = 1;
            for (Optional<String> event = reader.next(); event.isPresent(); event = reader.next()) {
                taken++;
            }
            assertThat(taken).isLessThan(600);
        }
    }

    @Test
    void forgetsOldEventsUpToTheFirstLaterOneAndRefusesTheirCursors() {
        feed.purge(Instant.parse("2100-01-01T00:00:00Z"));
        String beginning = EventFeed.cursor(feed.purged());
        filler.fill(unit, 1, 10, Instant.parse("2019-01-01T00:00:00Z"));
        List<String> kept = new ArrayList<>(filler.fill(unit, 1, 10, Instant.parse("2024-01-01T00:00:00Z")));
        kept.addAll(filler.fill(unit, 1, 10, Instant.parse("2019-01-01T00:00:00Z")));
        feed.purge(Instant.parse("2020-01-01T00:00:00Z"));

        for (String query : List.of("&cursor=" + beginning, "&from=" + beginning)) {
            for (String form : List.of("application/json", "text/event-stream")) {
                as(customsOfficer())
                        .accept(form)
                        .get(events(query))
                        .then()
                        .statusCode(410)
                        .contentType("application/problem+json")
                        .body("type", equalTo("/problems/cursor-expired"));
            }
        }
        as(customsOfficer())
                .accept("text/event-stream")
                .header("Last-Event-ID", beginning)
                .get(events(""))
                .then()
                .statusCode(410);
        as(customsOfficer())
                .get(events("&from=beginning"))
                .then()
                .statusCode(200)
                .body("items.id", equalTo(kept));
    }

    @Test
    void refusesAMalformedCursorAsPageAndAsStream() {
        List<String> malformed = List.of("nonsense", new Cursor("-1").toString(), new Cursor("x").toString());
        for (String cursor : malformed) {
            for (String parameter : List.of("&cursor=", "&from=")) {
                for (String form : List.of("application/json", "text/event-stream")) {
                    as(customsOfficer())
                            .accept(form)
                            .get(events(parameter + cursor))
                            .then()
                            .statusCode(400)
                            .contentType("application/problem+json");
                }
            }
        }
    }

    private void noStreams() {
        await().atMost(Duration.ofSeconds(20)).until(() -> watch.taken() == 0);
    }

    private URI events(String query) {
        return root.resolve("/api/v1/events?unit=" + unit + "&types=" + TrainingEventTypes.HELD + query);
    }
}
