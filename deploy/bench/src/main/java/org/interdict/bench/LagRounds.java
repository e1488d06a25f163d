package org.interdict.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.interdict.bench.FileImports.Form;

/** Imports at full speed, every other one with somebody who looks how far the figures are behind it. */
final class LagRounds {
    private static final int MILLIS_BETWEEN_LOOKS = 250;
    private static final int LONGEST_SECONDS = 600;

    private final Suite suite;
    private final FileImports imports;
    private final Figures figures;
    private final Spread spread;
    private final int records;
    private final Series alone = new Series();
    private final Series watched = new Series();
    private final Series most = new Series();
    private final Series median = new Series();
    private final Series complete = new Series();
    private String used = "";

    LagRounds(Suite suite, FileImports imports, Figures figures, Spread spread, int records) {
        this.suite = suite;
        this.imports = imports;
        this.figures = figures;
        this.spread = spread;
        this.records = records;
    }

    /** What is compiled on the way is not what is measured. */
    void warmUp(String prefix) throws IOException, InterruptedException {
        long before = figures.seizures();
        imports.seconds(Form.NDJSON, new SampleSeizures(prefix, spread), records / 4);
        caughtUp(before + records / 4);
    }

    void round(String prefix) throws IOException, InterruptedException {
        long before = figures.seizures();
        alone.add(records / imports.seconds(Form.NDJSON, new SampleSeizures(prefix + "a", spread), records));
        caughtUp(before + records);

        Lookout lookout = new Lookout(before + records);
        Processors processors = new Processors(suite);
        watched.add(records / imports.seconds(Form.NDJSON, new SampleSeizures(prefix + "b", spread), records, lookout));
        used = processors.used();
        lookout.end();
    }

    private void caughtUp(long count) throws IOException, InterruptedException {
        secondsUntil(figures::seizures, count);
    }

    /** Until the total is this: one that goes beyond has counted something twice. */
    private static double secondsUntil(Figures.Total total, long count) throws IOException, InterruptedException {
        double seconds = Figures.until(total, count, MILLIS_BETWEEN_LOOKS, LONGEST_SECONDS);
        long counted = total.ask();
        if (counted != count) {
            throw new Refusal("The figures count " + counted + ", not " + count);
        }
        return seconds;
    }

    List<String> table() {
        List<String> table = new ArrayList<>();
        table.add(String.format(
                Locale.ROOT, "%-40s    median   least – most", "Imports of " + records + " records of ten years"));
        table.add("  nobody looks, records per second      " + alone.text("%.0f"));
        table.add("  figures asked for, records per second " + watched.text("%.0f"));
        table.add("    figures behind at most, s           " + most.text("%.2f"));
        table.add("    figures behind at the median, s     " + median.text("%.2f"));
        table.add("    figures complete after, s           " + complete.text("%.2f"));
        table.add("    processors used (last round): " + used);
        table.add("");
        return table;
    }

    /** Sees over one connection how many records are committed and, about four times a second, how many are counted. */
    private final class Lookout implements FileImports.Onlooker {
        private final long before;
        private final Growth committed = new Growth();
        private final Growth counted = new Growth();
        private double looked;

        Lookout(long before) {
            this.before = before;
        }

        @Override
        public void see(long created) throws IOException, InterruptedException {
            committed.add(now(), created);
            if (now() - looked >= MILLIS_BETWEEN_LOOKS / 1e3) {
                looked = now();
                look();
            }
        }

        /** The import has ended this moment. */
        void end() throws IOException, InterruptedException {
            committed.add(now(), records);
            complete.add(secondsUntil(this::look, records));
            Series behind = committed.behind(counted);
            most.add(behind.most());
            median.add(behind.median());
        }

        private long look() throws IOException, InterruptedException {
            long count = figures.seizures() - before;
            counted.add(now(), count);
            return count;
        }

        private static double now() {
            return System.nanoTime() / 1e9;
        }
    }
}
