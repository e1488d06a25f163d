package org.interdict.kit.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.interdict.kit.json.PublishedMembers.Kind;
import org.interdict.kit.json.PublishedMembers.Member;
import org.interdict.kit.problem.Fault;
import org.interdict.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;

class RecordReaderTest {
    private static final Optional<String> ITEMS = Optional.of("items");
    private static final Map<String, Member> MEMBERS = Map.of(
            "unit", new Member(Kind.TEXT, Optional.empty()),
            "reference", new Member(Kind.TEXT, Optional.empty()),
            "day", new Member(Kind.DATE, Optional.empty()),
            "transport.mode", new Member(Kind.TEXT, Optional.empty()),
            "channels", new Member(Kind.LIST, Optional.empty()),
            "items.commodity", new Member(Kind.TEXT, ITEMS),
            "items.quantity.value", new Member(Kind.NUMBER, ITEMS),
            "items.live", new Member(Kind.BOOLEAN, ITEMS));

    @Test
    void makesOneRecordOfAdjacentLinesWithTheSameKey() throws IOException {
        assertThat(records("""
                        unit,reference,transport.mode,channels,items.commodity,items.quantity.value,items.live
                        MU1,R1,SEA,WCO | INTERPOL,IVORY,1.5,true
                        MU1,R1,,,CORAL,2,
                        MU1,R2,,,CORAL,3,FALSE
                        """)).containsExactly("""
                        2 {"unit":"MU1","reference":"R1","transport":{"mode":"SEA"},"channels":["WCO","INTERPOL"],\
                        "items":[{"commodity":"IVORY","quantity":{"value":1.5},"live":true},\
                        {"commodity":"CORAL","quantity":{"value":2}}]}""", """
                        4 {"unit":"MU1","reference":"R2",\
                        "items":[{"commodity":"CORAL","quantity":{"value":3},"live":false}]}""");
    }

    @Test
    void countsLinesOfTheFileNotRecords() throws IOException {
        assertThat(records("unit,reference\r\n\"MU\n1\",R1\r\n\r\nMU1,R2\r\n"))
                .extracting(row -> row.substring(0, 1))
                .containsExactly("2", "5");
    }

    @Test
    void tellsTheSeparatorFromTheHeader() throws IOException {
        String record = "2 {\"unit\":\"MU1\",\"reference\":\"a,b\"}";
        assertThat(records("\uFEFFunit;reference\nMU1;a,b\n")).containsExactly(record);
        assertThat(records("unit\treference\nMU1\ta,b")).containsExactly(record);
        assertThat(records("unit,reference\nMU1,\"a,b\"\n")).containsExactly(record);
    }

    @Test
    void takesArabicDigitsAsDigitsAndThePointAsDecimalSign() throws IOException {
        assertThat(records("unit,reference,day,items.quantity.value\nMU1,R1,٢٠٢٣-٠٧-٠٤,١٢.٥\nMU1,R2,,9e-05\n"))
                .containsExactly(
                        "2 {\"unit\":\"MU1\",\"reference\":\"R1\",\"day\":\"2023-07-04\","
                                + "\"items\":[{\"quantity\":{\"value\":12.5}}]}",
                        "3 {\"unit\":\"MU1\",\"reference\":\"R2\",\"items\":[{\"quantity\":{\"value\":0.00009}}]}");
    }

    @Test
    void refusesWhatCouldBeAGroupingOfDigits() throws IOException {
        for (String cell : List.of("\"1,234\"", "109 5", "1.234.5", "1'000", "١٬٠٠٠", "twelve", "0x10", "NaN")) {
            assertThat(faults("unit,reference,items.quantity.value\nMU1,R1," + cell + "\n"))
                    .as(cell)
                    .extracting(Fault::code, Fault::pointer)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("not-a-number", "/items/quantity/value"));
        }
    }

    @Test
    void refusesALineThatSaysSomethingElseOfTheSameRecord() throws IOException {
        assertThat(faults("unit,reference,transport.mode\nMU1,R1,SEA\nMU1,R1,AIR\n"))
                .extracting(Fault::code)
                .containsExactly("differs-within-record");
    }

    @Test
    void namesEveryWrongColumn() {
        assertThatThrownBy(() -> records("unit,colour,unit,items\n"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(Fault::code)
                                .containsExactly(
                                        "unknown-column", "repeated-column", "unknown-column", "missing-column"));
    }

    @Test
    void undoesTheGuardOfSpreadsheetsAndOnlyThat() {
        for (String text : List.of("=1+1", "+1", "-1", "@x", "'=1", "''-x", "plain", "'tis", "", "'")) {
            assertThat(CellGuard.undo(CellGuard.guard(text))).isEqualTo(text);
        }
        assertThat(CellGuard.guard("-1")).isEqualTo("'-1");
        assertThat(CellGuard.guard("'tis")).isEqualTo("'tis");
    }

    @Test
    void readsTheCellsOfAWorkbookAsPeopleSeeThem() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("data");
            List<String> header = List.of("unit", "reference", "day", "items.quantity.value", "items.live");
            for (int i = 0; i < header.size(); i++) {
                sheet.value(0, i, header.get(i));
            }
            sheet.value(1, 0, "MU1");
            sheet.value(1, 1, 147);
            sheet.value(1, 2, LocalDate.of(2023, 7, 4));
            sheet.style(1, 2).format("yyyy-MM-dd").set();
            sheet.value(1, 3, 0.1 + 0.2);
            sheet.value(1, 4, true);
        }
        assertThat(records(XlsxLines.of(new ByteArrayInputStream(bytes.toByteArray()))))
                .containsExactly("2 {\"unit\":\"MU1\",\"reference\":\"147\",\"day\":\"2023-07-04\","
                        + "\"items\":[{\"quantity\":{\"value\":0.3},\"live\":true}]}");
    }

    @Test
    void stopsARecordThatWouldNeverEnd() {
        assertThatThrownBy(() -> records("unit,reference\n\"MU1" + "x".repeat(2 << 20)))
                .isInstanceOf(ProblemException.class);
    }

    private static List<String> records(String csv) throws IOException {
        return records(new CsvLines(new ByteArrayInputStream(csv.getBytes(UTF_8))));
    }

    private static List<String> records(TableLines lines) throws IOException {
        List<String> records = new ArrayList<>();
        for (UploadedRow row : rows(lines)) {
            assertThat(row.faults()).isEmpty();
            records.add(row.number() + " " + new String(row.content(), UTF_8));
        }
        return records;
    }

    private static List<Fault> faults(String csv) throws IOException {
        List<UploadedRow> rows = rows(new CsvLines(new ByteArrayInputStream(csv.getBytes(UTF_8))));
        assertThat(rows).hasSize(1);
        return rows.get(0).faults();
    }

    private static List<UploadedRow> rows(TableLines lines) throws IOException {
        List<UploadedRow> rows = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        json.enable(com.fasterxml.jackson.core.JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
        try (RowReader reader = new RecordReader(json, lines, MEMBERS, List.of("unit", "reference"))) {
            for (Optional<UploadedRow> row = reader.next(); row.isPresent(); row = reader.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }
}
