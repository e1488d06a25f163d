package org.interdict.kit.time;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Makes the ids of records and events: UUID version 7, which sort by the time they were made. */
@Singleton
public class Ids {
    public UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }
}
