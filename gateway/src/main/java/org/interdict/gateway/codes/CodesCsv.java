package org.interdict.gateway.codes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.interdict.kit.imports.CellGuard;
import org.jspecify.annotations.Nullable;

/** A list as CSV (RFC 4180): a line for each code, the columns that the list has. */
final class CodesCsv {
    private CodesCsv() {}

    static String write(CodeListView list) {
        List<Map<String, String>> lines =
                list.codes().stream().map(CodesCsv::line).toList();
        Set<String> columns = new LinkedHashSet<>();
        lines.forEach(line -> columns.addAll(line.keySet()));
        StringBuilder text = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(columns);
            for (Map<String, String> line : lines) {
                csv.printRecord(columns.stream().map(line::get));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static Map<String, String> line(CodeListView.Entry code) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("code", code.code());
        members.put("label", code.label());
        if (code.definition() != null) {
            members.put("definition", code.definition());
        }
        putAll(members, "labels.", code.labels());
        putAll(members, "definitions.", code.definitions());
        members.putAll(code.properties());
        Map<String, String> line = new LinkedHashMap<>();
        members.forEach((name, value) -> line.put(name, cell(value)));
        return line;
    }

    private static void putAll(Map<String, Object> members, String prefix, @Nullable Map<String, String> texts) {
        if (texts != null) {
            texts.forEach((language, text) -> members.put(prefix + language, text));
        }
    }

    private static String cell(Object value) {
        if (value instanceof List<?> texts) {
            return texts.stream().map(String::valueOf).collect(Collectors.joining("|"));
        }
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : CellGuard.guard(String.valueOf(value));
    }
}
