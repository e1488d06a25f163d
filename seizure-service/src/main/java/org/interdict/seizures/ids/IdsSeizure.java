package org.interdict.seizures.ids;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.interdict.contracts.codes.Commodity;
import org.interdict.contracts.codes.Concealment;
import org.interdict.contracts.codes.Direction;
import org.interdict.contracts.codes.MeasurementUnit;
import org.interdict.contracts.codes.TransportMode;
import org.jspecify.annotations.Nullable;

/**
 * A line of the export in our codes.
 *
 * @param country alpha-2, where the drug was seized
 * @param drug as the source spells it
 * @param amount above zero, in the unit, with at most six decimals
 */
public record IdsSeizure(
        String country,
        LocalDate seizedOn,
        Commodity commodity,
        String drug,
        BigDecimal amount,
        MeasurementUnit unit,
        @Nullable Concealment concealment,
        @Nullable TransportMode transport,
        @Nullable String producingCountry,
        @Nullable String departureCountry,
        @Nullable String destinationCountry,
        @Nullable Direction direction) {}
