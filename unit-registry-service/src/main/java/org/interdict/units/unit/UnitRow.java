package org.interdict.units.unit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.interdict.contracts.codes.UnitStatus;
import org.interdict.contracts.codes.UnitType;
import org.jspecify.annotations.NullUnmarked;

/** A row of the table {@code unit}; known to {@link Units} and {@link UnitRows}. */
@Entity
@Immutable
@Table(name = "unit")
@NullUnmarked
class UnitRow {
    @Id
    String code;

    long version;
    String name;

    @Enumerated(EnumType.STRING)
    UnitType type;

    @Enumerated(EnumType.STRING)
    UnitStatus status;

    String country;
    String place;

    @JsonRawValue
    String agencies;

    String[] channels;

    /** Also in the life; here to be asked for. */
    LocalDate establishedOn;

    LocalDate closedOn;

    @JsonRawValue
    String life;

    boolean womensNetwork;
    BigDecimal lat;
    BigDecimal lon;
    String fingerprint;

    @Enumerated(EnumType.STRING)
    Change.Kind change;

    LocalDate changedOn;
    Instant changedAt;
    String changedBy;
    String reason;
    String[] changedMembers;
}
