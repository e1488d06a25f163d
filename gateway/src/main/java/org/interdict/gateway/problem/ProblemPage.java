package org.interdict.gateway.problem;

import org.interdict.kit.problem.Text;
import org.interdict.kit.problem.Wording;

/** A kind of problem for people: one page without script, and without anything from elsewhere. */
final class ProblemPage {
    static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String PAGE = """
            <!doctype html>
            <html lang="%s" dir="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <style>
            body { font: 1.1rem/1.6 system-ui, sans-serif; max-width: 42rem; margin: 3rem auto; padding: 0 1rem }
            h1 { font-size: 1.6rem; line-height: 1.3 }
            h2 { font-size: 1.1rem; margin-bottom: 0 }
            p { margin-top: .2rem }
            </style>
            </head>
            <body>
            <h1>%s</h1>
            <p><bdi dir="ltr">%d</bdi> · <code><bdi dir="ltr">%s</bdi></code></p>
            <h2>%s</h2>
            <p>%s</p>
            <h2>%s</h2>
            <p>%s</p>
            </body>
            </html>
            """;

    private ProblemPage() {}

    static String of(ProblemView problem, Wording wording) {
        return PAGE.formatted(
                wording.language().tag(),
                wording.language().isRightToLeft() ? "rtl" : "ltr",
                escaped(problem.title()),
                escaped(problem.title()),
                problem.status(),
                escaped(problem.type()),
                escaped(wording.say(Text.of("What it means"))),
                escaped(problem.meaning()),
                escaped(wording.say(Text.of("What to do"))),
                escaped(problem.remedy()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
