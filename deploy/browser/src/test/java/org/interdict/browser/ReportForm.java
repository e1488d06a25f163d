package org.interdict.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;

/** The form by which an officer reports a seizure. */
final class ReportForm {
    private final Window window;

    ReportForm(Window window) {
        this.window = window;
    }

    static ReportForm of(Window window) {
        window.show("#/records/new");
        return new ReportForm(window);
    }

    /** What a report must have. */
    void fillIn(String reference) {
        reference().fill(reference);
        window.main().getByLabel("Day of the seizure").fill("2024-07-04");
        Locator commodity = main(AriaRole.COMBOBOX, "Commodity");
        commodity.fill("Cocaine hydro");
        commodity.press("Enter");
        main(AriaRole.TEXTBOX, "Quantity").fill("250.5");
        main(AriaRole.COMBOBOX, "Unit of measure").selectOption("kg");
    }

    Locator reference() {
        return main(AriaRole.TEXTBOX, "Reference");
    }

    /** Opens a part that may stay shut. */
    void open(String part) {
        main(AriaRole.HEADING, part).click();
    }

    void send() {
        main(AriaRole.BUTTON, "Record the seizure").click();
    }

    void awaitText(String text) {
        assertThat(window.main()).containsText(text);
    }

    private Locator main(AriaRole role, String name) {
        return window.main().getByRole(role, new GetByRoleOptions().setName(name));
    }
}
