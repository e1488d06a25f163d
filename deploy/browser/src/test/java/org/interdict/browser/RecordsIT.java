package org.interdict.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page.RouteOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedDashboard.class)
class RecordsIT {
    private static final String OFFICER = "officer-customs";

    private final String reference = "BROWSER/" + UUID.randomUUID();
    private Window officer;
    private ReportForm form;

    @BeforeEach
    void beginAReport() {
        officer = Window.of(OFFICER, "#/records");
        form = ReportForm.of(officer);
    }

    @AfterEach
    void close() {
        officer.close();
    }

    @Test
    void aSeizureThatIsRecordedAppearsInAnotherWindowByItself() {
        try (Window analyst = Window.of("analyst-wco", "#/records")) {
            form.fillIn(reference);
            form.send();
            form.awaitText("The seizure " + reference + " is recorded.");
            Locator row = analyst.main().getByRole(AriaRole.ROW).filter(new FilterOptions().setHasText(reference));
            assertThat(row).isVisible(new IsVisibleOptions().setTimeout(20_000));
            assertThat(row).containsText("250.5");
            assertThat(analyst.watch().faults()).isEmpty();
            assertThat(officer.watch().faults()).isEmpty();
        }
    }

    @Test
    void aFaultThatTheServiceFindsStandsAtItsField() {
        form.fillIn(reference);
        form.open("Route");
        Locator origin = officer.main().getByLabel("Origin");
        origin.fill("QQ");
        form.send();
        form.awaitText("Nothing was recorded.");
        assertThat(origin).hasAttribute("aria-invalid", "true");
        assertThat(origin).hasAccessibleDescription(Pattern.compile("\\S"));
        assertThat(recorded()).isZero();
        origin.fill("CO");
        form.send();
        form.awaitText("The seizure " + reference + " is recorded.");
    }

    @Test
    void aDraftIsThereAgainWhenThePageIsLoadedAgain() {
        form.fillIn(reference);
        form.awaitText("Draft kept in this browser");
        officer.page().reload();
        officer.awaitView();
        assertThat(form.reference()).hasValue(reference);
        assertThat(officer.main().getByLabel("Quantity")).hasValue("250.5");
    }

    @Test
    void withoutANetworkTheDraftIsKeptAndLaterSent() {
        form.fillIn(reference);
        officer.context().setOffline(true);
        form.send();
        form.awaitText("There is no network");
        assertThat(form.reference()).hasValue(reference);
        assertThat(recorded()).isZero();
        officer.context().setOffline(false);
        form.send();
        form.awaitText("The seizure " + reference + " is recorded.");
        assertThat(recorded()).isOne();
    }

    @Test
    void aReportWhoseAnswerWasLostIsRecordedOnce() {
        officer.page().route("**/api/v1/seizures", RecordsIT::loseTheAnswer, new RouteOptions().setTimes(1));
        form.fillIn(reference);
        form.send();
        form.awaitText("Whether the report arrived is not known.");
        assertThat(recorded()).isOne();
        form.send();
        form.awaitText("Nothing was recorded twice.");
        assertThat(recorded()).isOne();
    }

    private static void loseTheAnswer(Route route) {
        route.fetch();
        route.abort("connectionreset");
    }

    private int recorded() {
        return Api.get(OFFICER, "/api/v1/seizures?reference=" + reference.replace("/", "%2F"))
                .get("items")
                .size();
    }
}
