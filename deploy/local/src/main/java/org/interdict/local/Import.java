package org.interdict.local;

import java.io.FileNotFoundException;
import java.net.URI;
import java.nio.file.Path;
import org.interdict.local.imports.FileImport;
import org.interdict.local.imports.ImportFailure;
import org.interdict.local.machine.Console;

/** {@code import FILE [QUERY]}. */
final class Import {
    private Import() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    private static int run(String[] args) {
        if (args.length < 1 || args.length > 2) {
            Console.complain("usage: import FILE [QUERY], a QUERY being for instance 'profile=ids&mode=validate'");
            return 2;
        }
        try {
            SuiteSettings settings = SuiteSettings.from(System.getenv());
            RunningSuite suite = new RunningSuite(settings);
            if (!suite.isRunning()) {
                Console.complain("No suite runs on " + settings.data() + ": start it with deploy/local/up.");
                return 1;
            }
            SuiteSettings inUse = suite.settingsInUse();
            FileImport imports = new FileImport(URI.create(inUse.addresses().frontDoor()), new SuiteTokens(inUse)::of);
            return imports.send(Path.of(args[0]), args.length == 2 ? "?" + args[1] : "") ? 0 : 1;
        } catch (Refusal e) {
            Console.complain(e.reason());
        } catch (FileNotFoundException e) {
            Console.complain("There is no file " + args[0] + ".");
        } catch (ImportFailure e) {
            Console.complain("Not imported: " + e.getMessage());
        }
        return 1;
    }
}
