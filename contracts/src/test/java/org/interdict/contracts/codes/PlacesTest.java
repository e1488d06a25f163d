package org.interdict.contracts.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacesTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void marksAPlaceThatTheShippedListDoesNotHave() {
        Places places = Places.shipped();
        assertThat(places.know("MUPMA")).isTrue();
        assertThat(places.mark("MUPMA")).isNull();
        assertThat(places.mark("MUZZZ")).isFalse();
        assertThat(places.mark(null)).isNull();
    }

    @Test
    void readsTheOfficialList() throws IOException {
        Path list = folder.resolve("locodes.csv");
        Files.write(list, """
                ,"FR",,".FRANCE",,,,,,,,
                "+","FR","SML","Saint-Malo, écluse","Saint-Malo, ecluse","35","1-------","AI","0001",,"4839N 00201W",
                """.getBytes(StandardCharsets.ISO_8859_1));
        Places places = Places.read(list);
        assertThat(places.know("FRSML")).isTrue();
        assertThat(places.know("FR")).isFalse();
        assertThat(places.know("MUPMA")).isFalse();
    }
}
