package org.interdict.kit.imports;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How imports are worked off. */
@ConfigMapping(prefix = "interdict.imports")
public interface ImportConfig {
    /** Rows of one transaction. */
    @WithDefault("500")
    int batch();

    /** How often a replica looks for work that it was not told of. */
    @WithDefault("500ms")
    Duration interval();

    /** How long an ended job and its verdicts can be read. */
    @WithDefault("30d")
    Duration keep();
}
