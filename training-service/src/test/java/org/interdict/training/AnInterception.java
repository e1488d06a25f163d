package org.interdict.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.interdict.contracts.codes.ExchangeChannel;
import org.interdict.contracts.codes.SeizureStatus;
import org.interdict.contracts.codes.UnitType;
import org.interdict.contracts.events.interception.InterceptionState;

/** An interception as its service announces it, changed as the test needs it. */
public final class AnInterception {
    private final UUID id = UUID.randomUUID();
    private long version = 1;
    private SeizureStatus status = SeizureStatus.RECORDED;
    private String country = "MU";
    private LocalDate interceptedOn = LocalDate.of(2023, 7, 4);

    public static AnInterception anInterception() {
        return new AnInterception();
    }

    public AnInterception in(String alpha2) {
        country = alpha2;
        return this;
    }

    public AnInterception on(String day) {
        interceptedOn = LocalDate.parse(day);
        return this;
    }

    public AnInterception amended() {
        version++;
        return this;
    }

    public AnInterception retracted() {
        version++;
        status = SeizureStatus.RETRACTED;
        return this;
    }

    public InterceptionState state() {
        return new InterceptionState(
                id,
                version,
                status,
                country + "TEST",
                UnitType.AIRPORT,
                id.toString(),
                interceptedOn,
                country,
                List.of(ExchangeChannel.INTERPOL),
                null,
                null,
                null,
                null,
                null,
                null,
                Instant.parse("2024-01-01T00:00:00Z"));
    }
}
