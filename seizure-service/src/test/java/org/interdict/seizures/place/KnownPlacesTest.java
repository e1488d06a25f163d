package org.interdict.seizures.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownPlacesTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void marksAPlaceThatTheShippedListDoesNotHave() {
        KnownPlaces places = new KnownPlaces(Optional::empty);
        assertThat(places.mark("MUPMA")).isNull();
        assertThat(places.mark("MUZZZ")).isFalse();
        assertThat(places.mark(null)).isNull();
    }

    @Test
    void readsTheOfficialListInPlaceOfTheShippedOne() throws IOException {
        Path list = folder.resolve("locodes.csv");
        Files.write(list, """
                ,"FR",,".FRANCE",,,,,,,,
                "+","FR","SML","Saint-Malo, écluse","Saint-Malo, ecluse","35","1-------","AI","0001",,"4839N 00201W",
                """.getBytes(StandardCharsets.ISO_8859_1));
        KnownPlaces places = new KnownPlaces(() -> Optional.of(list));
        assertThat(places.mark("FRSML")).isNull();
        assertThat(places.mark("MUPMA")).isFalse();
    }
}
