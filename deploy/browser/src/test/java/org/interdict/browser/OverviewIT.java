package org.interdict.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Locator.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedDashboard.class)
class OverviewIT {
    @Test
    void theOverviewShowsTheFiguresOf2023() {
        try (Window window = Window.of("analyst-programme", "#/overview?year=2023")) {
            assertThat(window.main()).containsText(Pattern.compile("Seizures in 2023\\s*2,238\\b"));
            Locator masses = window.main().getByRole(AriaRole.TABLE, new GetByRoleOptions().setName("Mass"));
            assertThat(masses).containsText("kilogram");
            assertThat(masses.getByRole(AriaRole.ROW).filter(new FilterOptions().setHasText("Cocaine")))
                    .containsText("250,000");
        }
    }
}
