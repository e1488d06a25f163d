package org.interdict.local;

import java.io.IOException;
import java.util.stream.Collectors;
import org.interdict.local.identity.Account;
import org.interdict.local.machine.Console;

/** {@code token CLIENT}: the token and nothing else on standard output, so that it can stand in a command. */
final class Token {
    private static final int FAILED = 1;
    private static final int WRONGLY_ASKED = 2;

    private Token() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    private static int run(String[] args) {
        String known = Account.ALL.stream().map(Account::name).collect(Collectors.joining(", "));
        if (args.length != 1) {
            Console.complain("usage: token CLIENT, where CLIENT is one of " + known);
            return WRONGLY_ASKED;
        }
        if (Account.ALL.stream().noneMatch(account -> account.name().equals(args[0]))) {
            Console.complain("There is no client '" + args[0] + "'; there are " + known + ".");
            return WRONGLY_ASKED;
        }
        try {
            SuiteSettings settings = SuiteSettings.from(System.getenv());
            RunningSuite suite = new RunningSuite(settings);
            if (!suite.isRunning()) {
                Console.complain("No suite runs on " + settings.data() + ": start it with deploy/local/up.");
                return FAILED;
            }
            Console.say(new SuiteTokens(suite.settingsInUse()).of(args[0]));
            return 0;
        } catch (IOException | RuntimeException e) {
            Console.complain("No token: " + e.getMessage());
            return FAILED;
        }
    }
}
