package org.interdict.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.interdict.browser.SharedDashboard.SUITE;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;

/** A browser of its own, with its own cookies and cache, in which somebody uses the dashboard. */
final class Window implements AutoCloseable {
    private final BrowserContext context;
    private final Page page;
    private final Watch watch;

    private Window(NewContextOptions options) {
        context = SharedDashboard.browser()
                .newContext(
                        options.setLocale("en-GB").setViewportSize(1280, 900).setReducedMotion(ReducedMotion.REDUCE));
        page = context.newPage();
        watch = new Watch(page, SUITE.door());
    }

    /** Nobody has signed in. */
    static Window ofAStranger() {
        return new Window(new NewContextOptions());
    }

    /** Signs in by the form of the identity provider and shows what was asked for. */
    static Window of(String user, String hash) {
        Window window = ofAStranger();
        window.open(hash);
        window.signIn(user);
        return window;
    }

    /** Another one of whoever is signed in here, with an empty cache. */
    Window another() {
        return new Window(new NewContextOptions().setStorageState(context.storageState()));
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    Watch watch() {
        return watch;
    }

    Locator main() {
        return page.getByRole(AriaRole.MAIN);
    }

    /** As when an address is typed: the page is loaded. */
    void open(String hash) {
        page.navigate("about:blank");
        page.navigate(SUITE.door() + "/" + hash);
    }

    /** As when a link is followed: the page stays. */
    void show(String hash) {
        page.evaluate("hash => { location.hash = hash; }", hash);
        awaitView();
    }

    /** From the page that a stranger sees, by the form, to the view that was asked for. */
    void signIn(String user) {
        signInButton().click();
        fillIn(user);
    }

    /** The form of the identity provider. */
    void fillIn(String user) {
        page.locator("#username").fill(user);
        page.locator("#password").fill(SUITE.password(user));
        page.locator("#kc-login").click();
        awaitView();
    }

    /** The token with which the page asks. It keeps it to itself, so it is read from what is sent. */
    String token() {
        String header = page.waitForRequest("**/api/v1/statistics/**", () -> show("#/explore?groupBy=year"))
                .headerValue("authorization");
        return header.substring("Bearer ".length());
    }

    Locator signInButton() {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"));
    }

    /** Chooses the language and waits until the page speaks it. */
    void speak(String language) {
        page.locator("select[name=language]").selectOption(language);
        assertThat(page.locator("html")).hasAttribute("lang", language);
        awaitView();
    }

    /** Until the view is there with its data. */
    void awaitView() {
        assertThat(page.locator("nav").first()).isAttached();
        // A view that was left is still there until the next frame.
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done())))");
        assertThat(main().getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setLevel(1)))
                .isVisible();
        assertThat(page.locator("[aria-busy=true]")).hasCount(0);
    }

    @Override
    public void close() {
        context.close();
    }
}
