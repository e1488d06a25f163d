package org.interdict.contracts.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.interdict.contracts.events.alert.AlertState;
import org.interdict.contracts.events.interception.InterceptionState;
import org.interdict.contracts.events.interception.InterceptionWithdrawn;
import org.interdict.contracts.events.report.ReportPublished;
import org.interdict.contracts.events.seizure.SeizureState;
import org.interdict.contracts.events.seizure.SeizureWithdrawn;
import org.interdict.contracts.events.subscription.SubscriptionDisabled;
import org.interdict.contracts.events.training.TrainingState;
import org.interdict.contracts.events.unit.UnitState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A golden file is the wire form that partners have; a record that no longer reads or writes it breaks them. */
class GoldenFilesTest {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    @ParameterizedTest
    @CsvSource({
        "unit-registered",
        "unit-updated",
        "unit-transitioned",
        "seizure-recorded",
        "seizure-withdrawn",
        "interception-recorded",
        "interception-withdrawn",
        "alert-issued",
        "alert-feedback",
        "alert-closed",
        "training-planned",
        "training-held",
        "training-amended",
        "training-cancelled",
        "report-published",
        "subscription-disabled"
    })
    void readsAndWritesItsGoldenForm(String name) throws IOException {
        JsonNode golden = JSON.readTree(golden(name));
        Object event = JSON.treeToValue(golden, recordOf(name));
        assertThat(JSON.readTree(JSON.writeValueAsString(event))).isEqualTo(golden);
    }

    private static Class<?> recordOf(String name) {
        return switch (name) {
            case "unit-registered", "unit-updated", "unit-transitioned" -> UnitState.class;
            case "seizure-recorded" -> SeizureState.class;
            case "seizure-withdrawn" -> SeizureWithdrawn.class;
            case "interception-recorded" -> InterceptionState.class;
            case "interception-withdrawn" -> InterceptionWithdrawn.class;
            case "alert-issued", "alert-feedback", "alert-closed" -> AlertState.class;
            case "report-published" -> ReportPublished.class;
            case "subscription-disabled" -> SubscriptionDisabled.class;
            default -> TrainingState.class;
        };
    }

    private static InputStream golden(String name) {
        return Objects.requireNonNull(GoldenFilesTest.class.getResourceAsStream("/golden/" + name + ".json"));
    }
}
