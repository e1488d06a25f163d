package org.interdict.seizures.seizure;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** A row of the table {@code seizure_item}; known to {@link Seizures} and {@link SeizureRows} alone. */
@Entity
@Immutable
@Table(name = "seizure_item")
@IdClass(SeizureItemRow.Key.class)
@NullUnmarked
class SeizureItemRow {
    @Id
    UUID seizureId;

    @Id
    int position;

    String commodity;
    String commodityGroup;
    String description;
    BigDecimal quantity;
    String quantityUnit;
    String quantityQuality;
    String measure;
    BigDecimal normalizedQuantity;
    String hsCode;

    @JsonRawValue
    String species;

    @JsonRawValue
    String firearm;

    record Key(UUID seizureId, int position) implements Serializable {}
}
