package org.interdict.seizures.statistics;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The rollups of the figures. */
@ConfigMapping(prefix = "interdict.rollup")
interface RollupConfig {
    /** Between two times that the rollups are brought up to the facts. */
    @WithDefault("1s")
    Duration fold();
}
