package org.interdict.seizures.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.interdict.contracts.codes.Places;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacesProducerTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void knowsTheShippedPlacesUnlessAListIsConfigured() {
        Places places = new PlacesProducer(Optional::empty).places();
        assertThat(places.know("MUPMA")).isTrue();
    }

    @Test
    void readsTheConfiguredListInPlaceOfTheShippedOne() throws IOException {
        Path list = Files.writeString(folder.resolve("locodes.csv"), """
                "+","FR","SML","Saint-Malo","Saint-Malo","35","1-------","AI","0001",,"4839N 00201W",
                """);
        Places places = new PlacesProducer(() -> Optional.of(list)).places();
        assertThat(places.know("FRSML")).isTrue();
        assertThat(places.know("MUPMA")).isFalse();
    }
}
