package org.interdict.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules of axe-core that keep people from using a page. */
final class Accessibility {
    private static final Set<String> KEEPS_OUT = Set.of("serious", "critical");

    private Accessibility() {}

    /** What is found on the page as it is now shown, a line each. */
    static List<String> findings(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> KEEPS_OUT.contains(rule.getImpact()))
                        .map(Accessibility::line)
                        .toList();
    }

    private static String line(Rule rule) {
        return rule.getNodes().stream()
                .map(CheckedNode::getHtml)
                .limit(5)
                .collect(Collectors.joining("\n    ", rule.getId() + ", " + rule.getHelp() + ":\n    ", ""));
    }
}
