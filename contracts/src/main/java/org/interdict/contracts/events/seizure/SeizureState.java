package org.interdict.contracts.events.seizure;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.interdict.contracts.codes.AgeBand;
import org.interdict.contracts.codes.CitesAppendix;
import org.interdict.contracts.codes.Commodity;
import org.interdict.contracts.codes.Concealment;
import org.interdict.contracts.codes.DetectionMethod;
import org.interdict.contracts.codes.DetectionSource;
import org.interdict.contracts.codes.Direction;
import org.interdict.contracts.codes.ExchangeChannel;
import org.interdict.contracts.codes.FirearmMarking;
import org.interdict.contracts.codes.FirearmType;
import org.interdict.contracts.codes.Measure;
import org.interdict.contracts.codes.MeasurementUnit;
import org.interdict.contracts.codes.PersonRole;
import org.interdict.contracts.codes.QuantityQuality;
import org.interdict.contracts.codes.SeizureStatus;
import org.interdict.contracts.codes.Sex;
import org.interdict.contracts.codes.TrafficType;
import org.interdict.contracts.codes.TransportMode;
import org.interdict.contracts.codes.UnitType;
import org.jspecify.annotations.Nullable;

/**
 * A seizure after the change, as every seizure event carries it: the whole record without its narrative and without who
 * recorded it.
 *
 * @param id a UUID of version 7
 * @param version counts the changes of the record from 1
 * @param unit the code of the unit that made it
 * @param reference the unit's own name for it; no other record of the unit has it
 * @param seizedOn the local date of the place
 * @param seizedAt the moment, with the offset of the place
 * @param place UN/LOCODE without the space
 * @param country ISO 3166-1 alpha-2 code of the place, else of the unit
 * @param channels who may see the record; never empty
 * @param operation the name of the operation that it was part of
 * @param initiatives the names of the initiatives that it was part of
 * @param recordedAt when the record was made
 */
public record SeizureState(
        UUID id,
        long version,
        SeizureStatus status,
        String unit,
        UnitType unitType,
        String reference,
        LocalDate seizedOn,
        @Nullable OffsetDateTime seizedAt,
        @Nullable String place,
        String country,
        @Nullable Direction direction,
        @Nullable TrafficType trafficType,
        List<ExchangeChannel> channels,
        @Nullable Transport transport,
        @Nullable Route route,
        @Nullable Detection detection,
        @Nullable Concealment concealment,
        List<Item> items,
        List<Person> persons,
        @Nullable String operation,
        List<String> initiatives,
        Instant recordedAt) {

    /** How the goods moved; container number by ISO 6346, vessel by its IMO number. */
    public record Transport(
            @Nullable TransportMode mode,
            @Nullable String containerNumber,
            @Nullable String vesselImo,
            @Nullable String flightNumber,
            @Nullable String documentNumber) {}

    /** Where the goods came from and went to: alpha-2 countries or UN/LOCODEs. */
    public record Route(
            @Nullable String origin,
            @Nullable String departure,
            List<String> transit,
            @Nullable String destination) {}

    /** What led to the goods; alert is the id of the alert that they answered. */
    public record Detection(
            @Nullable DetectionMethod method,
            List<DetectionSource> sources,
            @Nullable UUID alert) {}

    /**
     * One kind of goods, with its quantity as stated and as normalised.
     *
     * @param hsCode a code of the Harmonized System
     */
    public record Item(
            Commodity commodity,
            @Nullable String description,
            Quantity quantity,
            Normalized normalized,
            @Nullable String hsCode,
            @Nullable Species species,
            @Nullable Firearm firearm) {}

    /** A quantity as the unit stated it. */
    public record Quantity(
            BigDecimal value,
            MeasurementUnit unit,
            @Nullable QuantityQuality quality) {}

    /** The same quantity in the one unit of its measure: kg, l, item, dose, plant or m2. */
    public record Normalized(BigDecimal value, String unit, Measure measure) {}

    /** The species of wildlife goods. */
    public record Species(
            @Nullable String scientificName,
            @Nullable CitesAppendix citesAppendix,
            @Nullable Boolean live) {}

    /** What is known of a firearm. */
    public record Firearm(
            @Nullable FirearmType type,
            @Nullable String make,
            @Nullable String model,
            @Nullable String calibre,
            @Nullable FirearmMarking marking,
            @Nullable String countryOfManufacture,
            @Nullable Boolean tracingRequested) {}

    /**
     * A person of the seizure, never named.
     *
     * @param nationality ISO 3166-1 alpha-2 code
     */
    public record Person(
            PersonRole role,
            @Nullable Sex sex,
            @Nullable AgeBand ageBand,
            @Nullable String nationality) {}
}
