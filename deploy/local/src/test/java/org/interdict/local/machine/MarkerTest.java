package org.interdict.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MarkerTest {
    private final Marker marker = new Marker(Path.of("/data/one"));

    @Test
    void isReadOnJvmsAndOnOtherPrograms() {
        assertThat(marker.isIn(List.of("java", "-Dinterdict.data=/data/one", "Main")))
                .isTrue();
        assertThat(marker.isIn(List.of("postgres", "-c", "interdict.data=/data/one")))
                .isTrue();
    }

    @Test
    void isNotThatOfAFolderWhoseNameBeginsAlike() {
        assertThat(marker.isIn(List.of("java", "-Dinterdict.data=/data/one-more")))
                .isFalse();
        assertThat(marker.isIn(List.of("java", "-Dinterdict.data=/data/one/more")))
                .isFalse();
    }

    @Test
    void findsAProcessWithoutAPidFile() throws IOException {
        Marker ours = new Marker(Path.of("/nowhere/" + ProcessHandle.current().pid()));
        Process process = new ProcessBuilder("sh", "-c", "sleep 60; true", "sh", ours.text()).start();
        try {
            assertThat(ours.processes()).containsExactly(process.pid());
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
