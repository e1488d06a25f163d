package org.interdict.seizures.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.interdict.kit.testing.Door.as;
import static org.interdict.kit.testing.Door.posting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.interdict.contracts.events.Topics;
import org.interdict.contracts.events.report.ReportEventTypes;
import org.interdict.kit.identity.Caller;
import org.interdict.kit.testing.Tokens;
import org.interdict.seizures.DoorTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Neither the registry nor the training service runs here: the report itself is put together in a journey. */
@QuarkusTest
class ReportApiTest extends DoorTest {
    private static final String REPORT = "/api/v1/reports/programme";
    private static final String EDITIONS = REPORT + "/editions";
    private static final Caller PUBLISHER =
            new Caller("publisher", Set.of("analyst"), Optional.of("PROGRAMME"), Optional.empty());

    @Inject
    EditionService service;

    @Test
    void saysSoWhenTheRegistryIsDown() {
        as(Tokens.partner("WCO"))
                .get(REPORT + "?year=2023&asOf=2024-06-30")
                .then()
                .statusCode(503)
                .header("Retry-After", not(nullValue()))
                .body("detail", containsString("unit registry"));
        publish("{\"year\": 2023, \"asOf\": \"2024-06-30\"}").statusCode(503);
    }

    @Test
    void namesEveryMalformedParameter() {
        as(Tokens.analyst("WCO"))
                .get(REPORT + "?year=23&asOf=June&lang=de&nonsense=1")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("year", "asOf", "lang", "nonsense"));
        as(Tokens.analyst("WCO"))
                .get(REPORT)
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("year", "asOf"))
                .body("errors.code", everyItem(equalTo("missing")));
        as(Tokens.analyst("WCO"))
                .get(REPORT + "?year=2023&asOf=9999-12-31")
                .then()
                .statusCode(400)
                .body("errors.code", contains("in-the-future"));
        as(Tokens.analyst("WCO"))
                .get(REPORT + "?year=2023&asOf=2022-12-31")
                .then()
                .statusCode(400)
                .body("errors.code", contains("before-the-year"));
    }

    @Test
    void namesEveryFaultOfAnEdition() {
        publish("{\"year\": 0, \"asOf\": \"June\", \"title\": \" x\", \"note\": \"\", \"more\": 1}")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/year", "/asOf", "/title", "/note", "/more"));
        publish("{\"year\": 2023, \"asOf\": \"2022-12-31\"}")
                .statusCode(422)
                .body("errors.pointer", contains("/asOf"))
                .body("errors.code", contains("before-the-year"));
        publish("{\"year\": 2023, \"asOf\": \"9999-12-31\"}")
                .statusCode(422)
                .body("errors.code", contains("in-the-future"));
    }

    @Test
    void isForEverybodyButAuditorsAndPublishedByAnalysts() {
        as(Tokens.withRole("auditor")).get(EDITIONS).then().statusCode(403);
        as(Tokens.withRole("auditor")).get(REPORT).then().statusCode(403);
        for (String token : List.of(customsOfficer(), Tokens.partner("WCO"), Tokens.withRole("steward"))) {
            as(token).get(EDITIONS).then().statusCode(200);
            posting(token, "{}").post(EDITIONS).then().statusCode(403);
        }
    }

    @Test
    void givesTheFrozenFiguresInTheLanguageOfTheReader() {
        Edition edition = published("Report", "For the session");
        read(edition, "fr", "application/json")
                .header("Content-Language", "fr")
                .body("language", equalTo("fr"))
                .body("year", equalTo(2023))
                .body("asOf", equalTo("2024-06-30"))
                .body("edition.title", equalTo("Report"))
                .body("edition.publishedBy", equalTo(null))
                .body("figures.size()", equalTo(Line.values().length))
                .body("figures.find { it.code == 'quantity.CIGARETTES' }.printed", equalTo("212 millions"))
                .body("figures.find { it.code == 'quantity.CIGARETTES' }.value", equalTo(212_000_000))
                .body("figures.find { it.code == 'womenShare' }.unit", equalTo("%"))
                .body("figures.find { it.code == 'memberStates' }.asOf", equalTo("2024-06-30"))
                .body("figures.find { it.code == 'victimsIdentified' }.hidden", equalTo(true))
                .body("figures.find { it.code == 'victimsIdentified' }.value", equalTo(null));
        as(Tokens.analyst("WCO"))
                .get(EDITIONS + "/" + edition.id() + "?lang=es")
                .then()
                .statusCode(200)
                .header("Content-Language", "es")
                .body("edition.publishedBy", equalTo("publisher"));
        read(edition, "de", "application/json").header("Content-Language", "en");
    }

    @Test
    void writesCsv() {
        read(published(null, null), "en", "text/csv")
                .header("Row-Count", String.valueOf(Line.values().length))
                .body(startsWith("code,paragraph,value,unit,basis,printed\r\nmemberStates,20,1234,state,STOCK,"))
                .body(containsString("\r\nwomenShare,20,23,%,YEAR,23 %\r\n"))
                .body(containsString("\r\nvictimsIdentified,32,,person,CUMULATIVE,fewer than 11\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en", "es", "fr", "ru", "zh"})
    void printsAPageInEachLanguage(String language) {
        read(published("<i>", null), language, "text/html")
                .header("Content-Language", language)
                .header("Content-Security-Policy", startsWith("default-src 'none'; style-src 'sha256-"))
                .body(containsString(
                        "<html lang=\"%s\" dir=\"%s\">".formatted(language, language.equals("ar") ? "rtl" : "ltr")))
                .body(containsString("<h1><bdi>&lt;i&gt;</bdi></h1>"));
    }

    @Test
    void refusesOtherFormsAndUnknownEditions() {
        Edition edition = published(null, null);
        as(Tokens.partner("WCO"))
                .accept("image/png")
                .get(EDITIONS + "/" + edition.id())
                .then()
                .statusCode(406);
        for (String id : List.of("x", "0190a0c8-6c11-7d20-8a53-2f0b7c4d9e21")) {
            as(Tokens.partner("WCO")).get(EDITIONS + "/" + id).then().statusCode(404);
        }
    }

    @Test
    void listsTheLatestFirstPageByPage() {
        String first = published("1", null).id().toString();
        String second = published("2", null).id().toString();
        String cursor = as(Tokens.partner("WCO"))
                .get(EDITIONS + "?limit=1")
                .then()
                .statusCode(200)
                .body("items.id", contains(second))
                .body("items[0].figures", nullValue())
                .extract()
                .path("next");
        as(Tokens.partner("WCO"))
                .get(EDITIONS + "?limit=1&cursor=" + cursor)
                .then()
                .statusCode(200)
                .body("items.id", contains(first));
        as(Tokens.partner("WCO"))
                .get(EDITIONS + "?cursor=x&limit=0")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("cursor"));
    }

    @Test
    void announcesAnEditionOnceWithoutWhoPublishedIt() throws IOException {
        Edition edition = published("Announced", null);
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(consumer.partitionsFor(Topics.REPORTS).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList());
            consumer.seekToBeginning(consumer.assignment());
            List<ConsumerRecord<String, byte[]>> events = new ArrayList<>();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
                for (ConsumerRecord<String, byte[]> event : consumer.poll(Duration.ofMillis(200))) {
                    if (event.key().equals(edition.id().toString())) {
                        events.add(event);
                    }
                }
                return !events.isEmpty();
            });
            assertThat(events).hasSize(1);
            assertThat(new String(events.get(0).headers().lastHeader("ce_type").value(), UTF_8))
                    .isEqualTo(ReportEventTypes.PUBLISHED);
            JsonNode state = new ObjectMapper().readTree(events.get(0).value());
            assertThat(state.path("title").asText()).isEqualTo("Announced");
            assertThat(state.path("figures")).hasSize(Line.values().length);
            assertThat(state.toString()).doesNotContain("publisher");
        }
    }

    private Edition published(@Nullable String title, @Nullable String note) {
        return service.publish(AFigure.report(), new NewEdition(2023, AFigure.DAY, title, note), PUBLISHER);
    }

    private static ValidatableResponse publish(String edition) {
        return posting(Tokens.analyst("PROGRAMME"), edition).post(EDITIONS).then();
    }

    private static ValidatableResponse read(Edition edition, String language, String form) {
        return as(Tokens.partner("WCO"))
                .header("Accept-Language", language)
                .accept(form)
                .get(EDITIONS + "/" + edition.id())
                .then()
                .statusCode(200);
    }
}
