package org.interdict.seizures.seizure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** A row of the table {@code seizure}; known to {@link Seizures} and {@link SeizureRows} alone. */
@Entity
@Immutable
@Table(name = "seizure")
@NullUnmarked
class SeizureRow {
    @Id
    UUID id;

    long version;
    String status;
    String unit;
    String unitType;
    String reference;
    LocalDate seizedOn;
    String seizedAt;
    String place;
    String country;
    String direction;
    String trafficType;
    String[] channels;
    String transportMode;
    String containerNumber;
    String vesselImo;
    String flightNumber;
    String documentNumber;
    String origin;
    String departure;
    String[] transit;
    String destination;
    String detectionMethod;
    String[] detectionSources;
    UUID detectionAlert;
    String concealment;

    @JsonRawValue
    String persons;

    String operation;
    String[] initiatives;
    String narrative;
    Instant recordedAt;
    String recordedBy;
    String change;
    Instant changedAt;
    String changedBy;
    String reason;
    String fingerprint;

    @JsonIgnore
    @OneToMany
    @JoinColumn(name = "seizureId")
    @OrderBy("position")
    List<SeizureItemRow> items;
}
