package org.interdict.training.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interdict.kit.testing.Door.as;
import static org.interdict.kit.testing.Door.posting;
import static org.interdict.training.ASeizure.aSeizure;
import static org.interdict.training.AnInterception.anInterception;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.interdict.contracts.codes.Commodity;
import org.interdict.contracts.codes.Concealment;
import org.interdict.contracts.codes.DetectionMethod;
import org.interdict.contracts.codes.Direction;
import org.interdict.contracts.codes.TrafficType;
import org.interdict.contracts.codes.TrainingKind;
import org.interdict.contracts.codes.TrainingTheme;
import org.interdict.contracts.codes.TransportMode;
import org.interdict.contracts.events.interception.InterceptionState;
import org.interdict.contracts.events.seizure.SeizureState;
import org.interdict.kit.testing.RealInfrastructure;
import org.interdict.kit.testing.Tokens;
import org.interdict.training.ASeizure;
import org.interdict.training.AnInterception;
import org.interdict.training.OtherServices;
import org.interdict.training.need.Recount.Lesson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Random records, changed at random and announced with repetitions, against a recount of what they came to. */
@QuarkusTest
@WithTestResource(value = RealInfrastructure.class, scope = TestResourceScope.GLOBAL)
class NeedRecountApiTest {
    private static final List<String> COUNTRIES = List.of("MU", "KE", "FR", "BE");
    private static final List<Commodity> COMMODITIES = List.of(
            Commodity.IVORY,
            Commodity.KHAT,
            Commodity.COCAINE_HCL,
            Commodity.FIREARM,
            Commodity.DUAL_USE_GOODS,
            Commodity.FUEL,
            Commodity.CIGARETTE,
            Commodity.GOLD);
    private static final LocalDate BEGIN = LocalDate.of(1905, 1, 1);
    private static final int DAYS = 3 * 365;
    private static final int RECORDS = 150;

    @Inject
    OtherServices others;

    private final long seed = Long.getLong("needs.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Map<UUID, SeizureState> seizures = new LinkedHashMap<>();
    private final Map<UUID, InterceptionState> interceptions = new LinkedHashMap<>();
    private final List<Lesson> lessons = new ArrayList<>();

    @Test
    void everyFigureAndScoreIsTheOneOfARecount() {
        System.out.println("records by the seed " + seed);
        List<String> units = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            units.add(others.unit(any(COUNTRIES)));
        }
        String national = others.nationalUnit("MU");
        List<SeizureState> announced = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            announce(aSeizure(), random.nextInt(8) == 0 ? national : any(units), announced);
        }
        others.seizures(withRepetitions(announced));
        intercept();
        for (int i = 0; i < 25; i++) {
            teach(any(units));
        }
        for (int i = 0; i < 8; i++) {
            LocalDate asOf = day().plusMonths(6);
            Recount recount = new Recount(asOf, seizures.values(), interceptions.values(), lessons);
            Map<String, String> expected = new TreeMap<>();
            for (String unit : units) {
                Steering.steered().forEach(theme -> expected.put(unit + " " + theme, recount.of(unit, theme)));
            }
            assertThat(walked("asOf=" + asOf + "&unit=" + String.join(",", units)))
                    .as("as of %s by the seed %d", asOf, seed)
                    .isEqualTo(expected);
        }
    }

    /** Records a seizure, then changes it at random; the last state is the one that counts. */
    private void announce(ASeizure seizure, String unit, List<SeizureState> announced) {
        if (unit.startsWith("MU") && random.nextInt(8) == 0) {
            seizure.byNational(unit);
        } else {
            seizure.by(unit);
        }
        SeizureState state = described(seizure).state();
        announced.add(state);
        while (random.nextInt(3) == 0) {
            state = switch (random.nextInt(4)) {
                case 0 -> seizure.retracted().state();
                case 1 -> seizure.validated().state();
                default -> described(seizure.amended()).state();
            };
            announced.add(state);
        }
        seizures.put(state.id(), state);
    }

    private ASeizure described(ASeizure seizure) {
        Commodity[] goods = new Commodity[1 + random.nextInt(3)];
        for (int i = 0; i < goods.length; i++) {
            goods[i] = any(COMMODITIES);
        }
        return seizure.on(day().toString())
                .of(goods)
                .describedBy(
                        orNothing(TransportMode.UNKNOWN, TransportMode.SEA),
                        orNothing(TrafficType.UNKNOWN, TrafficType.VESSEL),
                        orNothing(Direction.UNKNOWN, Direction.EXPORT),
                        orNothing(DetectionMethod.UNKNOWN, DetectionMethod.CANINE),
                        orNothing(Concealment.UNKNOWN, Concealment.BAGGAGE))
                .along(orNothing(new SeizureState.Route(place(), place(), List.of("ZA", any("MUPMA", "KE")), place())));
    }

    private void intercept() {
        List<InterceptionState> announced = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            AnInterception interception = anInterception().in(any(COUNTRIES)).on(day().toString());
            InterceptionState state = interception.state();
            announced.add(state);
            if (random.nextInt(4) == 0) {
                state = random.nextBoolean()
                        ? interception.amended().on(day().toString()).state()
                        : interception.retracted().state();
                announced.add(state);
            }
            interceptions.put(state.id(), state);
        }
        others.interceptions(withRepetitions(announced));
    }

    private void teach(String unit) {
        TrainingTheme theme = any(
                TrainingTheme.WILDLIFE,
                TrainingTheme.DRUGS,
                TrainingTheme.FIREARMS,
                TrainingTheme.API_PNR,
                TrainingTheme.PROFILING);
        TrainingKind kind = any(TrainingKind.WORKSHOP, TrainingKind.WORKSHOP, TrainingKind.NETWORK_MEETING);
        String status = any("HELD", "HELD", "PLANNED", "CANCELLED");
        LocalDate from = day();
        LocalDate to = from.plusDays(random.nextInt(3));
        String reference = "RC-" + UUID.randomUUID();
        posting(Tokens.withRole("trainer"), """
                        {"reference": "%s", "title": "t", "kind": "%s", "themes": ["ETHICS", "%s"], "from": "%s",
                         "to": "%s", "status": "%s", "units": ["%s"]}
                        """.formatted(reference, kind, theme, from, to, status, unit))
                .post("/api/v1/training-activities")
                .then()
                .statusCode(201);
        if (status.equals("HELD") && kind != TrainingKind.NETWORK_MEETING) {
            lessons.add(new Lesson(unit, theme, reference, to));
        }
    }

    /** The same events, some twice and some once more at the end. */
    private <T> List<T> withRepetitions(List<T> events) {
        List<T> repeated = new ArrayList<>();
        List<T> late = new ArrayList<>();
        for (T event : events) {
            repeated.add(event);
            if (random.nextInt(10) == 0) {
                repeated.add(event);
            }
            if (random.nextInt(10) == 0) {
                late.add(event);
            }
        }
        repeated.addAll(late);
        return repeated;
    }

    /** The whole list in pages of any size, in words. */
    private Map<String, String> walked(String query) {
        Map<String, String> needs = new TreeMap<>();
        String cursor = "";
        do {
            JsonPath page = as(Tokens.withRole("trainer"))
                    .get("/api/v1/training-needs?" + query + "&limit=" + (1 + random.nextInt(40)) + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            List<Map<String, Object>> items = page.getList("items");
            items.forEach(need -> needs.put(need.get("unit") + " " + need.get("theme"), Recount.words(need)));
            cursor = page.getString("next") == null ? "" : "&cursor=" + page.getString("next");
        } while (!cursor.isEmpty());
        return needs;
    }

    private @Nullable String place() {
        return orNothing("MU", "MUPMA", "KEMBA", "FR", "BEANR", "CO");
    }

    private LocalDate day() {
        return BEGIN.plusDays(random.nextInt(DAYS));
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    @SafeVarargs
    private <T> @Nullable T orNothing(T... values) {
        int choice = random.nextInt(values.length + 1);
        return choice == values.length ? null : values[choice];
    }

    @SafeVarargs
    private <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }
}
