package org.interdict.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.interdict.contracts.codes.Commodity;
import org.interdict.contracts.codes.Concealment;
import org.interdict.contracts.codes.DetectionMethod;
import org.interdict.contracts.codes.Direction;
import org.interdict.contracts.codes.MeasurementUnit;
import org.interdict.contracts.codes.QuantityQuality;
import org.interdict.contracts.codes.TrafficType;
import org.interdict.contracts.codes.TransportMode;
import org.jspecify.annotations.Nullable;

/** What units might report, and what they might correct of it. Each member that may be absent is so at times. */
final class RandomSeizures {
    private static final List<String> CHANNELS = List.of("WCO", "INTERPOL");
    private static final List<String> PLACES =
            List.of("MUPMA", "MUPLU", "THSIR", "BRSSZ", "NLRTM", "WSAPW", "COCTG", "KEMBA");
    private static final List<String> STATIONS =
            List.of("CO", "COCTG", "EC", "ECGYE", "PAMIT", "BR", "MU", "MUPLU", "TH", "BE", "BEANR", "NLRTM", "AQ");
    private static final List<String> SPECIES =
            List.of("Loxodonta africana", "Manis javanica", "Dalbergia × nigra", "=1+1", "UNKNOWN");
    private static final List<String> INITIATIVES = List.of("FISHNET", "BLUE_ENFORCEMENT", "OWN-1", "UNKNOWN");

    private final Random random;

    RandomSeizures(Random random) {
        this.random = random;
    }

    /** A report of this unit over these channels at the least. */
    ObjectNode report(String unit, String reference, List<String> channels, LocalDate first, LocalDate last) {
        return content(channels, first, last).put("unit", unit).put("reference", reference);
    }

    /** A correction of some members. */
    ObjectNode correction(List<String> channels, LocalDate first, LocalDate last) {
        ObjectNode content = content(channels, first, last);
        List<String> members = new ArrayList<>();
        content.fieldNames().forEachRemaining(members::add);
        Collections.shuffle(members, random);
        content.retain(members.subList(0, 1 + random.nextInt(members.size())));
        return content.put("reason", "seen later");
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private ObjectNode content(List<String> channels, LocalDate first, LocalDate last) {
        ObjectNode seizure = PatientClient.JSON.createObjectNode();
        seizure.put("seizedOn", day(first, last).toString());
        ArrayNode stated = seizure.putArray("channels");
        CHANNELS.stream()
                .filter(channel -> channels.contains(channel) || random.nextInt(3) == 0)
                .forEach(stated::add);
        seizure.put("place", maybe(PLACES));
        seizure.put("direction", maybe(names(Direction.values())));
        seizure.put("trafficType", maybe(names(TrafficType.values())));
        seizure.put("concealment", maybe(names(Concealment.values())));
        seizure.put("operation", maybe(List.of("OP-1", "OP-2", "UNKNOWN")));
        some(seizure.putArray("initiatives"), INITIATIVES);
        seizure.putObject("transport").put("mode", maybe(names(TransportMode.values())));
        seizure.putObject("detection").put("method", maybe(names(DetectionMethod.values())));
        ObjectNode route = seizure.putObject("route");
        Stream.of("origin", "departure", "destination").forEach(end -> route.put(end, maybe(STATIONS)));
        some(route.putArray("transit"), STATIONS);
        items(seizure.putArray("items"));
        return seizure;
    }

    /** One to four; a further one is at times of the commodity of the one before. */
    private void items(ArrayNode items) {
        Commodity commodity = oneOf(List.of(Commodity.values()));
        for (int i = random.nextInt(4); i >= 0; i--) {
            items.add(item(commodity));
            commodity = random.nextInt(3) == 0 ? commodity : oneOf(List.of(Commodity.values()));
        }
    }

    private JsonNode item(Commodity commodity) {
        MeasurementUnit measuredIn = oneOf(Stream.of(MeasurementUnit.values())
                .filter(unit -> commodity.group().isMeasuredIn(unit.measure()))
                .toList());
        ObjectNode item = PatientClient.JSON.createObjectNode().put("commodity", commodity.name());
        item.putObject("quantity")
                .put("value", BigDecimal.valueOf(1 + random.nextInt(1_000_000_000), random.nextInt(7)))
                .put("unit", measuredIn.code())
                .put("quality", maybe(names(QuantityQuality.values())));
        if (random.nextInt(3) == 0) {
            item.putObject("species").put("scientificName", maybe(SPECIES));
        }
        return item;
    }

    private LocalDate day(LocalDate first, LocalDate last) {
        return LocalDate.ofEpochDay(
                first.toEpochDay() + random.nextInt((int) (last.toEpochDay() - first.toEpochDay()) + 1));
    }

    private @Nullable String maybe(List<String> values) {
        return random.nextInt(3) == 0 ? null : oneOf(values);
    }

    private void some(ArrayNode array, List<String> values) {
        values.stream().filter(value -> random.nextInt(4) == 0).forEach(array::add);
    }

    private static List<String> names(Enum<?>[] codes) {
        return Stream.of(codes).map(Enum::name).toList();
    }
}
