package org.interdict.browser;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every view, in a language that is written from the left and in one from the right. */
@ExtendWith(SharedDashboard.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageIT {
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    private static final Map<String, String> DIRECTIONS = Map.of("en", "ltr", "ar", "rtl");

    /** A user stays signed in from one view to the next. */
    private @Nullable Window window;

    private String userOfTheWindow = "";

    /** By user. */
    static Stream<Arguments> views() {
        return View.ALL.stream()
                .flatMap(view -> view.users().stream().map(user -> List.of(user, view)))
                .sorted(Comparator.comparing(pair -> pair.get(0).toString()))
                .map(pair -> Arguments.of(pair.toArray()));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("views")
    void everyViewIsQuietIsOpenToEverybodyAndFitsSmallScreens(String user, View view) {
        Window window = windowOf(user);
        SoftAssertions softly = new SoftAssertions();
        String hash = view.hash().apply(window);
        DIRECTIONS.forEach((language, direction) -> {
            String where = view.name() + " of " + user + " in " + language;
            window.show(hash);
            window.speak(language);
            Page page = window.page();
            softly.assertThat(page.locator("html").getAttribute("dir"))
                    .as(where)
                    .isEqualTo(direction);
            for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
                page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
                softly.assertThat(Accessibility.findings(page))
                        .as("%s, %s", where, scheme)
                        .isEmpty();
            }
            take(page, "%s-%s-%s".formatted(view.name(), user, language));
            page.setViewportSize(360, 740);
            softly.assertThatCode(() -> awaitThatItFits(page))
                    .as("%s, on a narrow screen", where)
                    .doesNotThrowAnyException();
            take(page, "%s-%s-%s-narrow".formatted(view.name(), user, language));
            page.setViewportSize(1280, 900);
            softly.assertThat(window.watch().faults()).as(where).isEmpty();
        });
        softly.assertAll();
    }

    @AfterAll
    void close() {
        if (window != null) {
            window.close();
        }
    }

    private Window windowOf(String user) {
        if (window == null || !user.equals(userOfTheWindow)) {
            close();
            window = Window.of(user, "#/");
            userOfTheWindow = user;
        }
        return window;
    }

    /** Charts are drawn anew for another width. */
    private static void awaitThatItFits(Page page) {
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(3))
                .until(
                        () -> page.evaluate(
                                "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"),
                        equalTo(0));
    }

    private static void take(Page page, String name) {
        page.screenshot(new ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true)
                .setAnimations(ScreenshotAnimations.DISABLED));
    }
}
