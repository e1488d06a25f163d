package org.interdict.browser;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a page of the dashboard should never do: complain in the console, fail in a request, ask another host. */
final class Watch {
    private static final Set<String> COMPLAINTS = Set.of("error", "warning");

    /** How a request ends that the page itself gave up, as it does with a stream when a view is left. */
    private static final String GIVEN_UP = "net::ERR_ABORTED";

    private final String door;
    private final List<String> seen = new ArrayList<>();

    Watch(Page page, String door) {
        this.door = door;
        page.onConsoleMessage(this::console);
        page.onPageError(error -> seen.add("not caught: " + error));
        page.onRequest(this::request);
        page.onRequestFailed(this::failed);
        page.onResponse(this::response);
    }

    /** Since the beginning, or since it was last asked. */
    List<String> faults() {
        List<String> faults = List.copyOf(seen);
        seen.clear();
        return faults;
    }

    private void console(ConsoleMessage message) {
        if (COMPLAINTS.contains(message.type())
                && !ofTheIdentityProvider(message.page().url())) {
            seen.add("console, " + message.type() + ": " + message.text() + " (" + message.location() + ")");
        }
    }

    private void request(Request request) {
        boolean inThePage = request.url().startsWith("data:") || request.url().startsWith("blob:");
        if (!inThePage && !request.url().startsWith(door + "/")) {
            seen.add("another host: " + request.url());
        }
    }

    private void failed(Request request) {
        if (!GIVEN_UP.equals(request.failure())) {
            seen.add("failed: " + request.url() + " " + request.failure());
        }
    }

    private void response(Response response) {
        if (response.status() >= 400) {
            seen.add("failed: " + response.url() + " " + response.status());
        }
    }

    private boolean ofTheIdentityProvider(String url) {
        return url.startsWith(door + "/auth/");
    }
}
