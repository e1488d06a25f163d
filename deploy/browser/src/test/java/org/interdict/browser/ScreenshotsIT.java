package org.interdict.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pictures of the documentation, taken when they are asked for. */
@ExtendWith(SharedDashboard.class)
@EnabledIfSystemProperty(named = "interdict.screenshots", matches = ".+")
class ScreenshotsIT {
    /** Tests run in the folder of their module; what is asked for is told from that of the repository. */
    private static final Path FOLDER = Path.of("../..", System.getProperty("interdict.screenshots", ""));

    @ParameterizedTest
    @CsvSource({
        "overview, en, LIGHT, analyst-programme, #/overview",
        "overview-ar, ar, DARK, analyst-programme, #/overview",
        "flows, en, LIGHT, analyst-programme, #/flows",
        "new-record, en, LIGHT, officer-customs, #/records/new"
    })
    void picturesForTheDocumentation(String name, String language, ColorScheme scheme, String user, String hash) {
        try (Window window = Window.of(user, hash)) {
            Page page = window.page();
            // High enough for the pictures of a view.
            page.setViewportSize(1280, 1700);
            page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
            window.speak(language);
            page.screenshot(new ScreenshotOptions()
                    .setPath(FOLDER.resolve(name + ".png"))
                    .setAnimations(ScreenshotAnimations.DISABLED));
        }
    }
}
