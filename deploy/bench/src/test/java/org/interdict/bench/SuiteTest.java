package org.interdict.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SuiteTest {
    @Test
    void runsTheMigrationsOfTheKitBeforeThoseOfTheService() {
        assertThat(version("V0_10__last_of_the_kit.sql")).isLessThan(version("V1__first_of_the_service.sql"));
    }

    @Test
    void comparesTheVersionsOfMigrationsAsNumbers() {
        assertThat(version("V9__ninth.sql")).isLessThan(version("V10__tenth.sql"));
        assertThat(version("V0_9__ninth.sql")).isLessThan(version("V0_10__tenth.sql"));
    }

    private static Suite.Version version(String file) {
        return Suite.version(Path.of(file));
    }
}
