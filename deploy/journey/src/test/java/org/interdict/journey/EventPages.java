package org.interdict.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.interdict.journey.PatientClient.Answer;

/** All events that a reader may see now, page by page. */
final class EventPages {
    private static final String FIRST = "/api/v1/events?limit=1000";

    private final PatientClient client;

    EventPages(PatientClient client) {
        this.client = client;
    }

    List<Told> walk(String reader) {
        List<Told> told = new ArrayList<>();
        for (String path = FIRST; path != null; ) {
            Answer page = client.get(reader, path);
            assertThat(page.status()).as(path).isEqualTo(200);
            page.body().get("items").forEach(event -> told.add(Told.of(event)));
            JsonNode next = page.body().path("next");
            path = next.isTextual() && !page.body().get("items").isEmpty() ? FIRST + "&cursor=" + next.asText() : null;
        }
        return told;
    }
}
