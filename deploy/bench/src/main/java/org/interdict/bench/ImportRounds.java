package org.interdict.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.interdict.bench.FileImports.Form;

/** Imports through the gateway, and beside each the same rows by COPY. */
final class ImportRounds {
    private final Suite suite;
    private final FileImports imports;
    private final Figures figures;
    private final CopyPeer peer;
    private final int records;
    private final Map<Form, Measured> measured = new EnumMap<>(Form.class);

    ImportRounds(Suite suite, FileImports imports, Figures figures, CopyPeer peer, int records) {
        this.suite = suite;
        this.imports = imports;
        this.figures = figures;
        this.peer = peer;
        this.records = records;
    }

    /** Each form has a year to itself, so that its records can be told in the figures. */
    void round(String prefix, int year) throws SQLException, IOException, InterruptedException {
        for (Form form : Form.values()) {
            Measured here = measured.computeIfAbsent(form, f -> new Measured());
            int days = year + form.ordinal();
            String own = prefix + form.name().charAt(0);
            long before = figures.ofYear(days);
            Processors processors = new Processors(suite);
            double seconds = imports.seconds(form, new SampleSeizures(own, Spread.ofYear(days)), records);
            here.used = processors.used();
            here.figures.add(figures.untilYear(days, before + records));
            here.rows.add(records / seconds);
            try (Connection product = suite.database("seizure")) {
                here.copy.add(records / peer.seconds(product, own));
            }
            here.ratio.add(here.rows.last() / here.copy.last());
        }
    }

    List<String> table() {
        List<String> table = new ArrayList<>();
        measured.forEach((form, here) -> {
            table.add(String.format(
                    Locale.ROOT, "%-40s    median   least – most", form + " imports of " + records + " records"));
            table.add("  through the gateway, records per second" + here.rows.text("%.0f"));
            table.add("  COPY of the same rows, per second      " + here.copy.text("%.0f"));
            table.add("  imports / COPY                         " + here.ratio.text("%.2f"));
            table.add("  figures complete after, s              " + here.figures.text("%.2f"));
            table.add("  processors used (last round): " + here.used);
            table.add("");
        });
        return table;
    }

    private static final class Measured {
        private final Series rows = new Series();
        private final Series copy = new Series();
        private final Series ratio = new Series();
        private final Series figures = new Series();
        private String used = "";
    }
}
