package org.interdict.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedDashboard.class)
class KeyboardIT {
    @Test
    void theFirstKeySkipsToTheContent() {
        try (Window window = Window.of("analyst-programme", "#/overview")) {
            Page page = window.page();
            page.reload();
            window.awaitView();
            page.keyboard().press("Tab");
            Locator skip = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Skip to the content"));
            assertThat(skip).isFocused();
            assertThat(skip).isInViewport();
            page.keyboard().press("Enter");
            assertThat(window.main()).isFocused();
        }
    }

    @Test
    void theNavigationIsReachedByTabAndFollowedByEnter() {
        try (Window window = Window.of("analyst-programme", "#/overview")) {
            Page page = window.page();
            Locator link = page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Pages"))
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Explore"));
            for (int keys = 0; keys < 30 && !isFocused(link); keys++) {
                page.keyboard().press("Tab");
            }
            assertThat(link).isFocused();
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile("#/explore"));
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("Explore");
        }
    }

    private static boolean isFocused(Locator locator) {
        return (boolean) locator.evaluate("element => element === document.activeElement");
    }
}
