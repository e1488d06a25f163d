package org.interdict.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The expected statuses, as {@code role-walk.txt} states them. */
record RoleTable(List<Row> rows) {
    static RoleTable read() {
        try (InputStream file = Objects.requireNonNull(RoleTable.class.getResourceAsStream("/role-walk.txt"))) {
            List<String[]> lines = new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.strip().split("\\s+"))
                    .toList();
            String[] head = lines.get(0);
            List<Row> rows = new ArrayList<>();
            for (String[] line : lines.subList(1, lines.size())) {
                Map<String, String> cells = new HashMap<>();
                for (int i = 2; i < head.length; i++) {
                    cells.put(head[i], line[i]);
                }
                rows.add(new Row(line[0], line[1], cells));
            }
            return new RoleTable(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> operations() {
        return rows.stream().map(Row::operation).toList();
    }

    /** An operation, what it is about, and the cells by the callers' columns. */
    record Row(String operation, String target, Map<String, String> cells) {
        /** The relations that make a difference. */
        List<Relation> relations() {
            return target.equals("-") ? List.of(Relation.OWN) : List.of(Relation.values());
        }

        /** Empty where a caller cannot stand so to a record. */
        Optional<Integer> expected(WalkCaller caller, Relation relation) {
            String[] statuses =
                    Objects.requireNonNull(cells.get(caller.column())).split("/");
            String status = statuses[statuses.length == 1 ? 0 : relation.ordinal()];
            return Stream.of(status)
                    .filter(text -> !text.equals("-"))
                    .map(Integer::valueOf)
                    .findFirst();
        }
    }
}
