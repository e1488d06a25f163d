package org.interdict.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SharedDashboard.class)
class ForbiddenIT {
    @ParameterizedTest(name = "{1} to {0}")
    @CsvSource({
        "partner-wco, #/records, Records are read by officers",
        "analyst-programme, #/records, Records are read by officers",
        "trainer, #/alerts, Alerts are for officers and analysts",
        "officer-customs, #/subscriptions, Subscriptions are for partner systems",
        "auditor, #/overview, 'For officers, analysts, partners'",
        "auditor, #/, ask those who run the system for a role"
    })
    void aViewThatTheRoleMayNotSeeSaysWhoMay(String user, String hash, String whoMay) {
        try (Window window = Window.of(user, hash)) {
            assertThat(window.main()).containsText("Your role may not see this");
            assertThat(window.main()).containsText(whoMay);
            assertThat(window.main().locator("table")).hasCount(0);
            assertThat(window.watch().faults()).isEmpty();
            assertThat(Accessibility.findings(window.page())).isEmpty();
        }
    }
}
