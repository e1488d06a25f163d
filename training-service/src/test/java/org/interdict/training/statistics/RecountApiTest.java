package org.interdict.training.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.interdict.kit.testing.Door.as;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.interdict.contracts.codes.Agency;
import org.interdict.contracts.codes.Countries;
import org.interdict.contracts.codes.TrainingKind;
import org.interdict.contracts.codes.TrainingStatus;
import org.interdict.contracts.codes.TrainingTheme;
import org.interdict.kit.testing.RealInfrastructure;
import org.interdict.kit.testing.Tokens;
import org.interdict.training.TestUnits;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever is asked over whatever is recorded, the answer is what counting by hand gives. */
@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, scope = TestResourceScope.GLOBAL)
class RecountApiTest {
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final int DAYS = 2 * 365;
    private static final List<String> COUNTRIES = List.of("FJ", "TO", "WS", "NZ", "AQ");

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    @Inject
    TestUnits units;

    @Inject
    ObjectMapper json;

    @Inject
    Jdbi jdbi;

    /** The country of each unit, which its code need not begin with. */
    private final Map<String, String> countries = new HashMap<>();

    @Test
    void answersWhatCountingByHandGives() throws IOException {
        System.out.println("seed of the random activities and questions: " + seed);
        COUNTRIES.forEach(country -> countries.put(TestUnits.newCode(pick(COUNTRIES)), country));
        units.announceAll(countries);
        List<Activity> activities =
                IntStream.range(0, 200).mapToObj(this::activity).toList();
        record(activities);
        loseTheCopyOfOneUnit();
        for (int i = 0; i < 80; i++) {
            compare(activities, question());
        }
    }

    private void compare(List<Activity> activities, Question question) throws IOException {
        String query = question.query();
        JsonNode answer = json.readTree(as(Tokens.partner("WCO"))
                .get("/api/v1/statistics/training?" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertThat(figures(answer.path("total")))
                .as("seed %d, total of %s", seed, query)
                .isEqualTo(recount(chosen(activities, question)));
        Map<List<String>, Map<String, String>> rows = new HashMap<>();
        answer.path("rows")
                .forEach(row -> rows.put(
                        question.groupBy().stream()
                                .map(dimension -> row.path(dimension).asText(""))
                                .toList(),
                        figures(row)));
        assertThat(rows).as("seed %d, rows of %s", seed, query).isEqualTo(rows(chosen(activities, question), question));
        assertThat(rows).hasSize(answer.path("rows").size());
    }

    // Counting by hand

    private List<Seat> chosen(List<Activity> activities, Question question) {
        return activities.stream()
                .filter(activity -> activity.status() == TrainingStatus.HELD)
                .filter(activity -> !activity.from().isBefore(question.from())
                        && !activity.from().isAfter(question.to()))
                .flatMap(this::seats)
                .filter(seat -> question.filters().entrySet().stream()
                        .allMatch(filter ->
                                valuesOf(seat, filter.getKey()).stream().anyMatch(filter.getValue()::contains)))
                .toList();
    }

    private Stream<Seat> seats(Activity activity) {
        List<Line> attended =
                activity.attendance().stream().filter(line -> line.people() > 0).toList();
        return attended.isEmpty()
                ? Stream.of(new Seat(activity, Optional.empty()))
                : attended.stream().map(line -> new Seat(activity, Optional.of(line)));
    }

    private Map<List<String>, Map<String, String>> rows(List<Seat> seats, Question question) {
        if (question.groupBy().isEmpty()) {
            return Map.of();
        }
        Map<List<String>, List<Seat>> groups = new HashMap<>();
        seats.forEach(seat -> keys(seat, question)
                .forEach(key ->
                        groups.computeIfAbsent(key, k -> new ArrayList<>()).add(seat)));
        return groups.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, group -> recount(group.getValue())));
    }

    private List<List<String>> keys(Seat seat, Question question) {
        List<List<String>> keys = List.of(List.of());
        for (String dimension : question.groupBy()) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> key : keys) {
                for (String value : valuesOf(seat, dimension)) {
                    List<String> wanted = question.filters().getOrDefault(dimension, List.of());
                    if (wanted.isEmpty() || wanted.contains(value)) {
                        longer.add(Stream.concat(key.stream(), Stream.of(value)).toList());
                    }
                }
            }
            keys = longer;
        }
        return keys;
    }

    private List<String> valuesOf(Seat seat, String dimension) {
        Activity activity = seat.activity();
        LocalDate day = activity.from();
        return switch (dimension) {
            case "theme" -> activity.themes().stream().map(Enum::name).toList();
            case "kind" -> List.of(activity.kind().name());
            case "year" -> List.of(String.valueOf(day.getYear()));
            case "quarter" -> List.of(day.getYear() + "-Q" + (day.getMonthValue() + 2) / 3);
            case "month" -> List.of(day.toString().substring(0, 7));
            case "unit" -> List.of(seat.line().map(Line::unit).orElse(""));
            case "agency" ->
                List.of(seat.line().map(Line::agency).map(Enum::name).orElse(""));
            case "country" -> List.of(seat.line().map(this::countryOf).orElse(""));
            case "subregion" ->
                List.of(seat.line()
                        .map(this::countryOf)
                        .flatMap(Countries::subregionOf)
                        .orElse(""));
            default -> throw new IllegalArgumentException(dimension);
        };
    }

    private String countryOf(Line line) {
        return Optional.ofNullable(line.country())
                .or(() -> Optional.ofNullable(countries.get(line.unit())))
                .orElseGet(() -> Optional.ofNullable(line.unit()).orElseThrow().substring(0, 2));
    }

    private Map<String, String> recount(List<Seat> seats) {
        Set<String> taught = new HashSet<>();
        Set<String> met = new HashSet<>();
        Set<String> from = new HashSet<>();
        long officers = 0;
        long women = 0;
        long men = 0;
        long participants = 0;
        for (Seat seat : seats) {
            boolean meeting = seat.activity().kind() == TrainingKind.NETWORK_MEETING;
            (meeting ? met : taught).add(seat.activity().reference());
            if (seat.line().isPresent()) {
                Line line = seat.line().get();
                if (meeting) {
                    participants += line.people();
                    from.add(countryOf(line));
                } else {
                    officers += line.people();
                    women += line.female();
                    men += line.male();
                }
            }
        }
        Map<String, String> figures = new TreeMap<>(Map.of(
                "activities", String.valueOf(taught.size()),
                "officers", String.valueOf(officers),
                "women", String.valueOf(women),
                "men", String.valueOf(men),
                "meetings", String.valueOf(met.size()),
                "participants", String.valueOf(participants),
                "countries", String.valueOf(from.size())));
        if (women + men > 0) {
            figures.put(
                    "womenShare",
                    new BigDecimal(women * 100)
                            .divide(new BigDecimal(women + men), 1, RoundingMode.HALF_UP)
                            .stripTrailingZeros()
                            .toPlainString());
        }
        return figures;
    }

    private static Map<String, String> figures(JsonNode row) {
        Map<String, String> figures = new TreeMap<>();
        for (String name : TrainingTotal.NAMES) {
            if (row.hasNonNull(name)) {
                figures.put(
                        name, row.path(name).decimalValue().stripTrailingZeros().toPlainString());
            }
        }
        return figures;
    }

    // Making up activities and questions

    private Activity activity(int number) {
        LocalDate from = FIRST_DAY.plusDays(random.nextInt(DAYS));
        TrainingStatus status = random.nextInt(5) == 0 ? pick(List.of(TrainingStatus.values())) : TrainingStatus.HELD;
        return new Activity(
                "RC-" + number,
                "t",
                random.nextInt(5) == 0 ? TrainingKind.NETWORK_MEETING : pick(List.of(TrainingKind.values())),
                some(List.of(TrainingTheme.values()), 1 + random.nextInt(3)),
                from,
                from.plusDays(random.nextInt(40)),
                status,
                status == TrainingStatus.HELD ? attendance() : List.of());
    }

    private List<Line> attendance() {
        Map<List<@Nullable Object>, Line> lines = new LinkedHashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            String unit = random.nextBoolean() ? pick(List.copyOf(countries.keySet())) : null;
            String country = unit == null ? pick(COUNTRIES) : null;
            Agency agency = random.nextInt(3) == 0 ? null : pick(List.of(Agency.values()));
            lines.put(
                    java.util.Arrays.asList(unit, country, agency),
                    new Line(unit, country, agency, random.nextInt(4), random.nextInt(4), random.nextInt(2)));
        }
        return List.copyOf(lines.values());
    }

    private Question question() {
        List<String> dimensions =
                Stream.of(Dimension.values()).map(Dimension::parameter).toList();
        LocalDate from = FIRST_DAY.plusDays(random.nextInt(2) * random.nextInt(DAYS));
        Map<String, List<String>> filters = new LinkedHashMap<>();
        some(dimensions, random.nextInt(3)).forEach(dimension -> filters.put(dimension, values(dimension)));
        return new Question(
                some(dimensions, random.nextInt(5)),
                filters,
                from,
                random.nextBoolean() ? FIRST_DAY.plusDays(DAYS) : from.plusDays(random.nextInt(DAYS)));
    }

    private List<String> values(String dimension) {
        List<String> all = switch (dimension) {
            case "theme" -> names(TrainingTheme.values());
            case "kind" -> names(TrainingKind.values());
            case "agency" -> names(Agency.values());
            case "country" -> COUNTRIES;
            case "subregion" -> List.of("054", "061", "053");
            case "unit" -> List.copyOf(countries.keySet());
            case "year" -> List.of("1900", "1901");
            case "quarter" -> List.of("1900-Q1", "1900-Q4", "1901-Q2");
            default -> List.of("1900-01", "1900-06", "1901-02", "1901-12");
        };
        return some(all, 1 + random.nextInt(3));
    }

    private static List<String> names(Enum<?>[] codes) {
        return Stream.of(codes).map(Enum::name).toList();
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private <T> List<T> some(List<T> all, int most) {
        return random.ints(most, 0, all.size()).distinct().mapToObj(all::get).toList();
    }

    private void record(List<Activity> activities) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Activity activity : activities) {
            lines.add(json.writeValueAsString(activity));
        }
        as(Tokens.withRole("trainer"))
                .contentType("application/x-ndjson")
                .header("Prefer", "wait=60")
                .body(String.join("\n", lines))
                .post("/api/v1/training-activities/imports")
                .then()
                .statusCode(200)
                .body("created", equalTo(activities.size()));
    }

    /** As of records from before units were checked: the country is then the one with which the code begins. */
    private void loseTheCopyOfOneUnit() {
        String lost = List.copyOf(countries.keySet()).get(0);
        countries.remove(lost);
        jdbi.useHandle(handle -> handle.execute("delete from local_copy where kind = 'unit' and record_id = ?", lost));
    }

    private record Activity(
            String reference,
            String title,
            TrainingKind kind,
            List<TrainingTheme> themes,
            LocalDate from,
            LocalDate to,
            TrainingStatus status,
            List<Line> attendance) {}

    private record Line(
            @Nullable String unit,
            @Nullable String country,
            @Nullable Agency agency,
            int female,
            int male,
            int unspecified) {
        int people() {
            return female + male + unspecified;
        }
    }

    /** A line of attendance of an activity, or none where it has none. */
    private record Seat(Activity activity, Optional<Line> line) {}

    private record Question(List<String> groupBy, Map<String, List<String>> filters, LocalDate from, LocalDate to) {
        String query() {
            return "from=" + from + "&to=" + to + "&groupBy=" + String.join(",", groupBy)
                    + filters.entrySet().stream()
                            .map(filter -> "&" + filter.getKey() + "=" + String.join(",", filter.getValue()))
                            .collect(Collectors.joining());
        }
    }
}
