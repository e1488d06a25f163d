package org.interdict.units.place;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.interdict.contracts.codes.Places;

/** The places that the service knows; read at the start, so that a list that cannot be read stops it there. */
@Singleton
final class PlacesProducer {
    private final PlaceConfig config;

    PlacesProducer(PlaceConfig config) {
        this.config = config;
    }

    @Startup
    @Produces
    @Singleton
    Places places() {
        return config.file().map(Places::read).orElseGet(Places::shipped);
    }
}
