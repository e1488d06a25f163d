package org.interdict.units.unit;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.interdict.contracts.codes.Countries;

/** Sees to it that every country of ISO 3166-1 has its national reporter. */
@Singleton
final class NationalUnits {
    private final UnitService service;

    NationalUnits(UnitService service) {
        this.service = service;
    }

    void register(@Observes StartupEvent event) {
        service.registerNational(
                Countries.all().stream().collect(Collectors.toMap(Function.identity(), NationalUnits::englishName)));
    }

    private static String englishName(String country) {
        return new Locale.Builder().setRegion(country).build().getDisplayCountry(Locale.ENGLISH);
    }
}
