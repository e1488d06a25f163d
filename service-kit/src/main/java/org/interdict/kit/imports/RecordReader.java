package org.interdict.kit.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.interdict.kit.imports.TableLines.TableLine;
import org.interdict.kit.json.PublishedMembers.Member;
import org.interdict.kit.problem.Fault;

/**
 * Records of a table whose columns are JSON paths. Adjacent lines with the same key are one record: each gives one
 * element to each list of objects, and says of the record itself nothing else than the first.
 */
final class RecordReader implements RowReader {
    /** No grouping of digits: what could be one is refused rather than guessed. */
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]{1,40}(\\.[0-9]{1,40})?([eE][-+]?[0-9]{1,2})?");

    private static final Pattern BAR = Pattern.compile("\\|");

    private final ObjectMapper json;
    private final TableLines lines;
    private final List<Column> columns;
    private final List<Integer> key;
    private Optional<TableLine> ahead;

    RecordReader(ObjectMapper json, TableLines lines, Map<String, Member> members, List<String> key)
            throws IOException {
        this.json = json;
        this.lines = lines;
        this.columns = Column.of(lines.next(), members, key);
        this.key = key.stream()
                .map(path -> columns.stream().map(Column::path).toList().indexOf(path))
                .toList();
        this.ahead = lines.next();
    }

    @Override
    public Optional<UploadedRow> next() throws IOException {
        if (ahead.isEmpty()) {
            return Optional.empty();
        }
        TableLine first = ahead.get();
        RecordBuilder record = new RecordBuilder(first);
        while (ahead.isPresent() && keyOf(ahead.get()).equals(keyOf(first))) {
            record.add(ahead.get());
            ahead = lines.next();
        }
        return Optional.of(record.build());
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private List<String> keyOf(TableLine line) {
        return key.stream().map(place -> line.cell(place).strip()).toList();
    }

    /** A record that is put together from its lines. */
    private final class RecordBuilder {
        private final TableLine first;
        private final ObjectNode record = json.createObjectNode();
        private final List<Fault> faults = new ArrayList<>();
        private int size;

        RecordBuilder(TableLine first) {
            this.first = first;
        }

        void add(TableLine line) {
            size += line.cells().stream().mapToInt(String::length).sum();
            if (size > LONGEST) {
                return;
            }
            Map<String, ObjectNode> elements = new HashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                Column column = columns.get(i);
                String cell = line.cell(i).strip();
                if (!cell.isEmpty()) {
                    if (column.member().list().isPresent()) {
                        String list = column.member().list().get();
                        ObjectNode element = elements.computeIfAbsent(list, path -> json.createObjectNode());
                        set(element, column.path().substring(list.length() + 1), column, cell);
                    } else if (line == first) {
                        set(record, column.path(), column, cell);
                    } else if (!cell.equals(first.cell(i).strip())) {
                        faults.add(new Fault(
                                column.pointer(),
                                "differs-within-record",
                                "Line {0} says something else than line {1} of the same record.",
                                line.number(),
                                first.number()));
                    }
                }
            }
            elements.forEach((path, element) -> list(path).add(element));
        }

        UploadedRow build() throws IOException {
            if (size > LONGEST) {
                return UploadedRow.rejected(
                        first.number(), List.of(new Fault("", "too-large", "A row may have {0} bytes.", LONGEST)));
            }
            return faults.isEmpty()
                    ? UploadedRow.of(first.number(), json.writeValueAsBytes(record))
                    : UploadedRow.rejected(first.number(), faults);
        }

        private ArrayNode list(String path) {
            String[] names = path.split("\\.");
            ObjectNode parent = parent(record, names);
            return parent.withArray(names[names.length - 1]);
        }

        private void set(ObjectNode node, String path, Column column, String cell) {
            String[] names = path.split("\\.");
            ObjectNode parent = parent(node, names);
            String name = names[names.length - 1];
            switch (column.member().kind()) {
                case NUMBER -> number(column, cell).ifPresent(number -> parent.put(name, number));
                case BOOLEAN -> {
                    if (cell.equalsIgnoreCase("true") || cell.equalsIgnoreCase("false")) {
                        parent.put(name, Boolean.valueOf(cell));
                    } else {
                        faults.add(new Fault(column.pointer(), "not-a-boolean", "Expected true or false."));
                    }
                }
                case LIST -> {
                    ArrayNode texts = parent.putArray(name);
                    BAR.splitAsStream(cell)
                            .map(String::strip)
                            .filter(text -> !text.isEmpty())
                            .forEach(texts::add);
                }
                case DATE -> parent.put(name, Digits.ascii(cell));
                default -> parent.put(name, cell);
            }
        }

        private Optional<BigDecimal> number(Column column, String cell) {
            String digits = Digits.ascii(cell);
            if (NUMBER.matcher(digits).matches()) {
                return Optional.of(new BigDecimal(digits));
            }
            faults.add(new Fault(
                    column.pointer(),
                    "not-a-number",
                    "Expected digits with a point as decimal sign and nothing between the thousands."));
            return Optional.empty();
        }
    }

    private static ObjectNode parent(ObjectNode node, String[] names) {
        ObjectNode parent = node;
        for (String name : Stream.of(names).limit(names.length - 1L).toList()) {
            parent = parent.withObjectProperty(name);
        }
        return parent;
    }
}
