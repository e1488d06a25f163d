package org.interdict.seizures.seizure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interdict.contracts.codes.Commodity;
import org.interdict.contracts.codes.Concealment;
import org.interdict.contracts.codes.Direction;
import org.interdict.contracts.codes.ExchangeChannel;
import org.interdict.contracts.codes.SeizureStatus;
import org.interdict.contracts.codes.TrafficType;
import org.interdict.contracts.codes.UnitType;
import org.interdict.seizures.casework.Detection;
import org.interdict.seizures.casework.Route;
import org.jspecify.annotations.Nullable;

/** A seizure as its readers see it; the narrative is shown to the own unit alone. */
public record SeizureView(
        UUID id,
        long version,
        SeizureStatus status,
        String unit,
        UnitType unitType,
        String reference,
        LocalDate seizedOn,
        @Nullable OffsetDateTime seizedAt,
        @Nullable String place,

        @Schema(description = "false where no list of places has the place; else absent") @Nullable
        Boolean placeKnown,

        String country,
        @Nullable Direction direction,
        @Nullable TrafficType trafficType,
        List<ExchangeChannel> channels,
        @Nullable Transport transport,
        @Nullable Route route,
        @Nullable Detection detection,
        @Nullable Concealment concealment,
        List<ItemView> items,
        List<Person> persons,
        @Nullable String operation,
        List<String> initiatives,
        @Nullable String narrative,
        Instant recordedAt) {

    /** An item with its quantity in the one unit of its measure beside the stated one. */
    public record ItemView(
            Commodity commodity,
            @Nullable String description,
            Quantity quantity,
            Normalized normalized,
            @Nullable String hsCode,
            @Nullable Species species,
            @Nullable Firearm firearm) {

        static ItemView of(SeizureItem item) {
            return new ItemView(
                    item.commodity(),
                    item.description(),
                    item.quantity(),
                    item.quantity().normalized(),
                    item.hsCode(),
                    item.species(),
                    item.firearm());
        }
    }

    static SeizureView of(Seizure seizure, @Nullable Boolean placeKnown, @Nullable String narrative) {
        return new SeizureView(
                seizure.id(),
                seizure.version(),
                seizure.status(),
                seizure.unit(),
                seizure.unitType(),
                seizure.reference(),
                seizure.seizedOn(),
                seizure.seizedAt(),
                seizure.place(),
                placeKnown,
                seizure.country(),
                seizure.direction(),
                seizure.trafficType(),
                seizure.channels(),
                seizure.transport(),
                seizure.route(),
                seizure.detection(),
                seizure.concealment(),
                seizure.items().stream().map(ItemView::of).toList(),
                seizure.persons(),
                seizure.operation(),
                seizure.initiatives(),
                narrative,
                seizure.recordedAt());
    }
}
