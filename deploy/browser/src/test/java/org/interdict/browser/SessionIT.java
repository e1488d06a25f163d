package org.interdict.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.interdict.browser.SharedDashboard.SUITE;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Route.ResumeOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedDashboard.class)
class SessionIT {
    private static final String VIEW = "#/explore?groupBy=country";

    @Test
    void aStrangerIsAskedToSignInAndComesToWhatWasAskedFor() {
        try (Window window = Window.of("analyst-programme", VIEW)) {
            assertThat(window.page()).hasURL(SUITE.door() + "/" + VIEW);
            assertThat(window.page().getByText("analyst-programme")).isVisible();
        }
    }

    @Test
    void whoIsSignedInStaysSoWhenThePageIsLoadedAgain() {
        try (Window window = Window.of("analyst-programme", VIEW)) {
            window.page().reload();
            window.awaitView();
            assertThat(window.page()).hasURL(SUITE.door() + "/" + VIEW);
        }
    }

    @Test
    void afterSigningOutNothingIsLeftToGoBackTo() {
        try (Window window = Window.of("analyst-wco", "#/records")) {
            window.show("#/overview");
            Page page = window.page();
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Sign out"))
                    .click();
            assertThat(window.signInButton()).isVisible();
            for (int steps = 0; steps < 3; steps++) {
                page.goBack();
                assertThat(window.signInButton()).isVisible();
                assertThat(page.locator("table")).hasCount(0);
                assertThat(page.getByText("analyst-wco")).hasCount(0);
            }
            window.signInButton().click();
            assertThat(page.locator("#password")).isVisible();
        }
    }

    @Test
    void aSecondTabAsksForNoPasswordAndLeavesTheFirstAsItWas() {
        try (Window window = Window.of("analyst-programme", VIEW)) {
            Page first = window.page();
            first.evaluate("() => { document.title = 'as it was'; }");
            Page second = window.context().newPage();
            second.navigate(SUITE.door() + "/#/units");
            assertThat(second.getByText("analyst-programme")).isVisible();
            assertThat(first).hasTitle("as it was");
            assertThat(first.getByText("analyst-programme")).isVisible();
        }
    }

    @Test
    void signingOutInOneTabEndsTheOthers() {
        try (Window window = Window.of("analyst-programme", VIEW)) {
            Page second = window.context().newPage();
            second.navigate(SUITE.door() + "/#/units");
            second.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Sign out"))
                    .click();
            assertThat(window.signInButton()).isVisible();
            assertThat(window.page().locator("table")).hasCount(0);
        }
    }

    @Test
    void aTokenThatIsRefusedLeadsToASignInThatReturnsToTheSameView() {
        try (Window window = Window.of("analyst-programme", "#/overview")) {
            Page page = window.page();
            window.context().clearCookies();
            page.route("**/api/v1/statistics/**", route -> {
                Map<String, String> headers = new HashMap<>(route.request().headers());
                headers.put("authorization", "Bearer worthless");
                route.resume(new ResumeOptions().setHeaders(headers));
            });
            page.evaluate("hash => { location.hash = hash; }", VIEW);
            assertThat(page.locator("#password")).isVisible();
            page.unrouteAll();
            window.fillIn("analyst-programme");
            assertThat(page).hasURL(SUITE.door() + "/" + VIEW);
        }
    }

    @Test
    void everyRoleIsOfferedWhatItMayUse() {
        assertThat(offered("analyst-wco")).contains("Records", "Alerts").doesNotContain("Subscriptions");
        assertThat(offered("partner-wco")).contains("Subscriptions").doesNotContain("Records", "Alerts");
        assertThat(offered("auditor")).isEmpty();
    }

    private static List<String> offered(String user) {
        try (Window window = Window.of(user, "#/overview")) {
            return window.page()
                    .getByRole(AriaRole.NAVIGATION, new GetByRoleOptions().setName("Pages"))
                    .getByRole(AriaRole.LINK)
                    .allInnerTexts();
        }
    }
}
