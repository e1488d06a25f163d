package org.interdict.local;

import org.interdict.local.machine.Console;

/** {@code down}. */
final class Down {
    private Down() {}

    public static void main(String[] args) {
        try {
            SuiteSettings settings = SuiteSettings.from(System.getenv());
            RunningSuite suite = new RunningSuite(settings);
            if (suite.isRunning()) {
                Console.say("Ending the suite of " + settings.data() + " ...");
            }
            Console.say(suite.end() ? "Ended; the data are kept." : "Nothing runs on " + settings.data() + ".");
        } catch (Refusal e) {
            Console.complain(e.reason());
            System.exit(1);
        }
    }
}
