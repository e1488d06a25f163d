package org.interdict.training;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.interdict.contracts.codes.Commodity;
import org.interdict.contracts.codes.Concealment;
import org.interdict.contracts.codes.DetectionMethod;
import org.interdict.contracts.codes.Direction;
import org.interdict.contracts.codes.ExchangeChannel;
import org.interdict.contracts.codes.Measure;
import org.interdict.contracts.codes.MeasurementUnit;
import org.interdict.contracts.codes.SeizureStatus;
import org.interdict.contracts.codes.TrafficType;
import org.interdict.contracts.codes.TransportMode;
import org.interdict.contracts.codes.UnitType;
import org.interdict.contracts.events.seizure.SeizureState;
import org.jspecify.annotations.Nullable;

/** A seizure as its service announces it: fully described, of ivory, changed as the test needs it. */
public final class ASeizure {
    private UUID id = UUID.randomUUID();
    private long version = 1;
    private SeizureStatus status = SeizureStatus.RECORDED;
    private String unit = "MUPMA-PCU";
    private UnitType unitType = UnitType.SEA_PORT;
    private String country = "MU";
    private LocalDate seizedOn = LocalDate.of(2023, 7, 4);
    private @Nullable TransportMode mode = TransportMode.SEA;
    private @Nullable TrafficType trafficType = TrafficType.CONTAINER;
    private @Nullable Direction direction = Direction.IMPORT;
    private @Nullable DetectionMethod method = DetectionMethod.SCANNER;
    private @Nullable Concealment concealment = Concealment.RIP_OFF;
    private SeizureState.@Nullable Route route = new SeizureState.Route("TZ", "TZDAR", List.of(), "VN");
    private List<SeizureState.Item> items = List.of(item(Commodity.IVORY, Measure.MASS, "12"));

    public static ASeizure aSeizure() {
        return new ASeizure();
    }

    public static SeizureState.Item item(Commodity commodity, Measure measure, String quantity) {
        BigDecimal value = new BigDecimal(quantity);
        return new SeizureState.Item(
                commodity,
                null,
                new SeizureState.Quantity(value, MeasurementUnit.ofCode(measure.unit()), null),
                new SeizureState.Normalized(value, measure.unit(), measure),
                null,
                null,
                null);
    }

    public ASeizure by(String code) {
        unit = code;
        country = code.substring(0, 2);
        return this;
    }

    public ASeizure byNational(String code) {
        unitType = UnitType.NATIONAL;
        return by(code);
    }

    /** Where the goods were found, if not in the unit's country. */
    public ASeizure in(String alpha2) {
        country = alpha2;
        return this;
    }

    public ASeizure on(String day) {
        seizedOn = LocalDate.parse(day);
        return this;
    }

    public ASeizure of(Commodity... commodities) {
        items = Stream.of(commodities)
                .map(commodity -> item(commodity, commodity.group().measures().get(0), "1"))
                .toList();
        return this;
    }

    public ASeizure of(SeizureState.Item... newItems) {
        items = List.of(newItems);
        return this;
    }

    public ASeizure along(@Nullable String origin, List<String> transit, @Nullable String destination) {
        route = new SeizureState.Route(origin, null, transit, destination);
        return this;
    }

    public ASeizure along(SeizureState.@Nullable Route newRoute) {
        route = newRoute;
        return this;
    }

    public ASeizure describedBy(
            @Nullable TransportMode newMode,
            @Nullable TrafficType newTraffic,
            @Nullable Direction newDirection,
            @Nullable DetectionMethod newMethod,
            @Nullable Concealment newConcealment) {
        mode = newMode;
        trafficType = newTraffic;
        direction = newDirection;
        method = newMethod;
        concealment = newConcealment;
        return this;
    }

    /** The next version of the record. */
    public ASeizure amended() {
        version++;
        status = SeizureStatus.RECORDED;
        return this;
    }

    public ASeizure validated() {
        version++;
        status = SeizureStatus.VALIDATED;
        return this;
    }

    public ASeizure retracted() {
        version++;
        status = SeizureStatus.RETRACTED;
        return this;
    }

    public ASeizure another() {
        id = UUID.randomUUID();
        version = 1;
        status = SeizureStatus.RECORDED;
        return this;
    }

    public SeizureState state() {
        return new SeizureState(
                id,
                version,
                status,
                unit,
                unitType,
                id.toString(),
                seizedOn,
                null,
                null,
                country,
                direction,
                trafficType,
                List.of(ExchangeChannel.WCO),
                mode == null ? null : new SeizureState.Transport(mode, null, null, null, null),
                route,
                method == null ? null : new SeizureState.Detection(method, List.of(), null),
                concealment,
                items,
                List.of(),
                null,
                List.of(),
                Instant.parse("2024-01-01T00:00:00Z"));
    }
}
