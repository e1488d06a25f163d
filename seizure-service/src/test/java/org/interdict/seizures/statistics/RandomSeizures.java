package org.interdict.seizures.statistics;

import static org.interdict.kit.testing.Door.as;
import static org.interdict.kit.testing.Door.posting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.interdict.contracts.codes.Commodity;
import org.interdict.contracts.codes.Concealment;
import org.interdict.contracts.codes.DetectionMethod;
import org.interdict.contracts.codes.Direction;
import org.interdict.contracts.codes.MeasurementUnit;
import org.interdict.contracts.codes.TrafficType;
import org.interdict.contracts.codes.TransportMode;
import org.interdict.kit.testing.Tokens;
import org.jspecify.annotations.Nullable;

/** Records of random content and fate, as the door answers them. */
public final class RandomSeizures {
    public static final LocalDate FIRST_DAY = LocalDate.of(2022, 11, 1);
    public static final int DAYS = 450;

    private static final List<List<String>> CHANNELS =
            List.of(List.of("WCO"), List.of("INTERPOL"), List.of("WCO", "INTERPOL"), List.of("INTERPOL", "WCO"));
    private static final List<String> STATIONS = List.of("CO", "COCTG", "EC", "PAMIT", "BE", "BEANR", "NL", "NLRTM");
    private static final List<String> SPECIES =
            List.of("Loxodonta africana", "Manis javanica", "Dalbergia × nigra", "=1+1", "UNKNOWN");

    private final Random random;
    private final List<String> units;
    private final List<String> places;
    private final Map<String, JsonNode> records = new LinkedHashMap<>();

    public RandomSeizures(Random random, List<String> units, List<String> places) {
        this.random = random;
        this.units = units;
        this.places = places;
    }

    /** As they are now. */
    public List<JsonNode> records() {
        return List.copyOf(records.values());
    }

    public void report(int number) {
        ObjectNode seizure = content();
        seizure.put("unit", oneOf(units)).put("reference", "R" + number);
        keep(posting(officer(seizure), seizure.toString()).post("/api/v1/seizures"), 201);
    }

    /** Something that becomes of a record; of a retracted one nothing does. */
    public void change() {
        JsonNode record = oneOf(records());
        String path = "/api/v1/seizures/" + record.get("id").asText();
        if (record.get("status").asText().equals("RETRACTED")) {
            return;
        }
        int what = random.nextInt(4);
        if (what == 0) {
            keep(posting(officer(record), "{\"reason\": \"error\"}").post(path + "/retraction"), 200);
        } else if (what == 1) {
            if (record.get("status").asText().equals("RECORDED")) {
                keep(as(Tokens.analyst(channel(record))).post(path + "/validation"), 200);
            }
        } else {
            ObjectNode content = content().put("reason", "seen later");
            // The unit stays, and with it the officer, whose channel stays too.
            content.set("channels", record.get("channels"));
            keep(
                    as(officer(record))
                            .contentType("application/merge-patch+json")
                            .header("If-Match", "*")
                            .body(content.toString())
                            .patch(path),
                    200);
        }
    }

    public <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private void keep(Response answer, int status) {
        JsonNode record = FiguresDoor.read(
                answer.then().statusCode(status).extract().body().asString());
        records.put(record.get("id").asText(), record);
    }

    private static String officer(JsonNode seizure) {
        return Tokens.officer(seizure.get("unit").asText(), channel(seizure));
    }

    private static String channel(JsonNode seizure) {
        return seizure.get("channels").get(0).asText();
    }

    /** Each member that may be absent is so at times, and in an amendment takes away what was there. */
    private ObjectNode content() {
        ObjectNode seizure = FiguresDoor.JSON.createObjectNode();
        seizure.put("seizedOn", FIRST_DAY.plusDays(random.nextInt(DAYS)).toString());
        seizure.set("channels", FiguresDoor.JSON.valueToTree(oneOf(CHANNELS)));
        seizure.put("place", maybe(places));
        seizure.put("direction", maybe(names(Direction.values())));
        seizure.put("trafficType", maybe(names(TrafficType.values())));
        seizure.put("concealment", maybe(names(Concealment.values())));
        seizure.putObject("transport").put("mode", maybe(names(TransportMode.values())));
        seizure.putObject("detection").put("method", maybe(names(DetectionMethod.values())));
        ObjectNode route = seizure.putObject("route");
        Stream.of("origin", "departure", "destination").forEach(end -> route.put(end, maybe(STATIONS)));
        some(route.putArray("transit"), STATIONS);
        seizure.put("operation", maybe(List.of("OP-1", "OP-2", "UNKNOWN")));
        some(seizure.putArray("initiatives"), List.of("FISHNET", "BLUE_ENFORCEMENT", "OWN", "UNKNOWN"));
        ArrayNode items = seizure.putArray("items");
        for (int i = random.nextInt(4); i >= 0; i--) {
            item(items.addObject());
        }
        return seizure;
    }

    private void item(ObjectNode item) {
        Commodity commodity = oneOf(List.of(Commodity.values()));
        MeasurementUnit measuredIn = oneOf(Stream.of(MeasurementUnit.values())
                .filter(unit -> commodity.group().isMeasuredIn(unit.measure()))
                .toList());
        item.put("commodity", commodity.name());
        item.putObject("quantity")
                .put("value", BigDecimal.valueOf(1 + random.nextInt(1_000_000), random.nextInt(7)))
                .put("unit", measuredIn.code());
        if (random.nextBoolean()) {
            item.putObject("species").put("scientificName", maybe(SPECIES));
        }
    }

    private @Nullable String maybe(List<String> values) {
        return random.nextInt(3) == 0 ? null : oneOf(values);
    }

    private void some(ArrayNode array, List<String> values) {
        values.stream().filter(value -> random.nextInt(3) == 0).forEach(array::add);
    }

    private static List<String> names(Enum<?>[] codes) {
        return Stream.of(codes).map(Enum::name).toList();
    }
}
