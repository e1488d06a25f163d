package org.interdict.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever gets a link sees what its sender saw. */
@ExtendWith(SharedDashboard.class)
class LinkIT {
    private static final String QUESTION =
            "#/explore?groupBy=country,commodityGroup&from=2023-01-01&to=2023-12-31&commodityGroup=COCAINE,HEROIN";

    @Test
    void aLinkOfExploreShowsTheSameInAnotherBrowser() {
        try (Window sender = Window.of("analyst-programme", QUESTION)) {
            sender.main().getByLabel("The chart shows").selectOption("items");
            sender.awaitView();
            Shown sent = Shown.in(sender);
            assertThat(sent.rows()).hasSizeGreaterThan(10);
            assertThat(sent.controls()).contains("items", "2023-01-01");
            assertThat(sent.request()).contains("groupBy=country");
            try (Window receiver =
                    Window.of("analyst-interpol", hashOf(sender.page().url()))) {
                assertThat(Shown.in(receiver)).isEqualTo(sent);
            }
        }
    }

    private static String hashOf(String address) {
        return address.substring(address.indexOf('#'));
    }

    /** What a reader has before the eyes. */
    private record Shown(List<String> rows, List<String> controls, String request) {
        static Shown in(Window window) {
            Locator main = window.main();
            return new Shown(
                    main.getByRole(AriaRole.ROW).allInnerTexts(),
                    main.locator("select, input").all().stream()
                            .map(LinkIT::choice)
                            .toList(),
                    main.locator("request-box code").textContent());
        }
    }

    private static String choice(Locator control) {
        return (String) control.evaluate("it => it.type === 'checkbox' ? `${it.checked}` : it.value");
    }
}
