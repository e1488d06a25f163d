package org.interdict.journey;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.interdict.journey.SharedSuite.SUITE;
import static org.interdict.kit.testing.Door.as;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Individual drug seizures as the United Nations publish them: dirty, without ids, sent over a line that drops. */
@ExtendWith(SharedSuite.class)
class IdsIT {
    private static final Path REAL = Path.of("../../../shared/data/ids");
    private static final String SEIZURES = "/api/v1/seizures";
    private static final int ROWS = 110_558;
    private static final int DRUG_NAME = 6;
    private static final int AMOUNT = 7;
    private static final int DRUG_UNIT = 8;

    @BeforeAll
    static void knockAtTheDoor() {
        RestAssured.baseURI = SUITE.door();
    }

    @Test
    void theRealExportGoesInOnceHoweverOftenItIsSentAndComesOutAsItWas() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(REAL), "the real data set is not beside this checkout");
        byte[] packed = Files.readAllBytes(REAL.resolve("ids-open.csv.gz"));

        breakOff(packed, 10);
        assertThat(export().header("Row-Count")).isEqualTo("0");

        JsonPath first = upload(packed, true);
        int created = first.getInt("created");
        TreeSet<Integer> refused = judged(first.getString("id"), "rejected");
        assertThat(created + refused.size()).isEqualTo(ROWS);
        assertThat(refused).hasSizeLessThan(ROWS * 3 / 100);

        assertUnchanged(upload(packed, true), created);

        Response file = export();
        assertThat(file.header("Row-Count")).isEqualTo(String.valueOf(created));
        Map<Integer, List<String>> source = lines(unpacked(packed), ';');
        List<List<String>> kept = new ArrayList<>();
        judged(first.getString("id"), "created").forEach(line -> kept.add(source.get(line)));
        List<List<String>> back = new ArrayList<>();
        lines(new StringReader(file.asString()), ',').values().forEach(cells -> back.add(undone(cells)));
        assertThat(back).hasSameSizeAs(kept);
        for (int i = 0; i < kept.size(); i++) {
            assertThat(back.get(i)).as("record %d", i).isEqualTo(kept.get(i));
        }
        IdsFlows walked = IdsFlows.recounted(kept);
        await().atMost(Duration.ofMinutes(2)).until(() -> IdsFlows.answered().seizures() == created);
        assertThat(IdsFlows.answered()).isEqualTo(walked);
        List<String> counted = IdsFigures.recounted(kept);
        assertThat(FiguresForm.values())
                .allSatisfy(form -> assertThat(form.lines(
                                "analyst-programme", "country,year", "unitType=NATIONAL&from=2011-01-01&to=2015-12-31"))
                        .isEqualTo(counted));

        source.keySet().retainAll(refused);
        assertThat(sums(back)).isEqualTo(expectedLess(source.values()));

        assertUnchanged(upload(file.asByteArray(), false), created);
    }

    /** Sends the beginning of the file and hangs up, as a line that drops does. */
    private static void breakOff(byte[] packed, int times) throws IOException {
        long seed = Long.getLong("journey.seed", System.nanoTime());
        System.out.println("connections are broken by the seed " + seed);
        Random random = new Random(seed);
        URI door = URI.create(SUITE.door());
        for (int i = 0; i < times; i++) {
            try (Socket line = new Socket(door.getHost(), door.getPort())) {
                OutputStream out = line.getOutputStream();
                out.write(String.join(
                                "\r\n",
                                "POST " + SEIZURES + "/imports?profile=ids HTTP/1.1",
                                "Host: " + door.getAuthority(),
                                "Authorization: Bearer " + SUITE.token("steward"),
                                "Content-Type: text/csv",
                                "Content-Encoding: gzip",
                                "Content-Length: " + packed.length,
                                "",
                                "")
                        .getBytes(US_ASCII));
                out.write(packed, 0, random.nextInt(packed.length));
                out.flush();
                if (random.nextBoolean()) {
                    // A reset instead of a goodbye.
                    line.setSoLinger(true, 0);
                }
            }
        }
    }

    private static JsonPath upload(byte[] file, boolean packed) {
        RequestSpecification request =
                as(SUITE.token("steward")).contentType("text/csv").body(file);
        if (packed) {
            request.header("Content-Encoding", "gzip");
        }
        String id = request.post(SEIZURES + "/imports?profile=ids")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        return await().atMost(Duration.ofMinutes(5))
                .until(
                        () -> get("/imports/" + id),
                        job -> job.getString("state").equals("DONE"));
    }

    private static void assertUnchanged(JsonPath job, int created) {
        assertThat(job.getInt("created")).isZero();
        assertThat(job.getInt("unchanged")).isEqualTo(created);
    }

    /** The lines of the file with this verdict; of those that were rejected each says why. */
    private static TreeSet<Integer> judged(String job, String verdict) {
        TreeSet<Integer> judged = new TreeSet<>();
        String rows = "/imports/" + job + "/rows?limit=1000&verdict=" + verdict;
        JsonPath page = get(rows);
        while (true) {
            judged.addAll(page.getList("items.row", Integer.class));
            if (verdict.equals("rejected")) {
                assertThat(page.getList("items.errors.code"))
                        .allSatisfy(codes -> assertThat((List<?>) codes).isNotEmpty());
            }
            if (page.get("next") == null) {
                return judged;
            }
            page = get(rows + "&cursor=" + page.getString("next"));
        }
    }

    private static JsonPath get(String path) {
        return as(SUITE.token("steward"))
                .get(SEIZURES + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Response export() {
        Response file =
                as(SUITE.token("steward")).accept("text/csv; profile=ids").get(SEIZURES);
        file.then().statusCode(200);
        return file;
    }

    private static Reader unpacked(byte[] packed) throws IOException {
        return new InputStreamReader(new GZIPInputStream(new ByteArrayInputStream(packed)), UTF_8);
    }

    /** The cells behind the header, by the line of the file in which their row begins. */
    private static Map<Integer, List<String>> lines(Reader file, char separator) throws IOException {
        Map<Integer, List<String>> lines = new LinkedHashMap<>();
        try (CSVParser rows =
                CSVFormat.RFC4180.builder().setDelimiter(separator).get().parse(file)) {
            int begin = 1;
            for (CSVRecord row : rows) {
                lines.put(begin, row.toList());
                begin = (int) rows.getCurrentLineNumber() + 1;
            }
        }
        lines.remove(1);
        return lines;
    }

    /** Without the apostrophe that keeps spreadsheets from running a cell. */
    private static List<String> undone(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.matches("(?s)'+[=+@-].*") ? cell.substring(1) : cell)
                .toList();
    }

    /** Number of rows and sum of amounts by drug and unit, as the source states them. */
    private static Map<String, String> sums(Iterable<List<String>> rows) {
        Map<String, Sum> sums = new TreeMap<>();
        rows.forEach(cells -> sums.merge(
                cells.get(DRUG_NAME).strip() + " in " + cells.get(DRUG_UNIT).strip(),
                new Sum(1, new BigDecimal(cells.get(AMOUNT).strip())),
                Sum::plus));
        Map<String, String> printed = new TreeMap<>();
        sums.forEach((key, sum) -> printed.put(key, sum.toString()));
        return printed;
    }

    /** What is published of all rows, less those that were rejected. */
    private static Map<String, String> expectedLess(Iterable<List<String>> rejected) throws IOException {
        Map<String, Sum> less = new TreeMap<>();
        rejected.forEach(cells -> less.merge(
                cells.get(DRUG_NAME).strip() + " in " + cells.get(DRUG_UNIT).strip(),
                new Sum(-1, new BigDecimal(cells.get(AMOUNT).strip()).negate()),
                Sum::plus));
        Map<String, String> expected = new TreeMap<>();
        try (CSVParser rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(REAL.resolve("expected-drug-unit.csv")))) {
            for (CSVRecord row : rows) {
                String key = row.get("DRUG_NAME") + " in " + row.get("DRUG_UNIT");
                Sum sum = new Sum(Integer.parseInt(row.get("rows")), new BigDecimal(row.get("amount_as_reported")))
                        .plus(less.getOrDefault(key, new Sum(0, BigDecimal.ZERO)));
                if (sum.rows > 0) {
                    expected.put(key, sum.toString());
                }
            }
        }
        return expected;
    }

    private record Sum(int rows, BigDecimal amount) {
        Sum plus(Sum other) {
            return new Sum(rows + other.rows, amount.add(other.amount));
        }

        @Override
        public String toString() {
            return rows + " rows, " + amount.stripTrailingZeros().toPlainString();
        }
    }
}
