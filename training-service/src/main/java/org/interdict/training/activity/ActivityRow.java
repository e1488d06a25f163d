package org.interdict.training.activity;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.interdict.contracts.codes.TrainingKind;
import org.interdict.contracts.codes.TrainingStatus;
import org.jspecify.annotations.NullUnmarked;

/** A row of the table {@code training_activity}; known to {@link Activities} alone. */
@Entity
@Immutable
@Table(name = "training_activity")
@NullUnmarked
class ActivityRow {
    @Id
    String reference;

    long version;
    String title;

    @Enumerated(EnumType.STRING)
    TrainingKind kind;

    String[] themes;
    LocalDate startsOn;
    LocalDate endsOn;
    String place;
    String[] units;
    String[] partners;

    @Enumerated(EnumType.STRING)
    TrainingStatus status;

    @JsonRawValue
    String attendance;

    String[] concernedUnits;
    Instant recordedAt;
    String recordedBy;
    String fingerprint;
}
