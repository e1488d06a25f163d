package org.interdict.units.place;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Which places are known. */
@ConfigMapping(prefix = "interdict.places")
public interface PlaceConfig {
    /** The official UN/LOCODE list as CSV; without it, the places that the demo data name. */
    Optional<Path> file();
}
