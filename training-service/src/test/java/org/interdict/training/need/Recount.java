package org.interdict.training.need;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.interdict.contracts.codes.Countries;
import org.interdict.contracts.codes.SeizureStatus;
import org.interdict.contracts.codes.TrainingTheme;
import org.interdict.contracts.events.interception.InterceptionState;
import org.interdict.contracts.events.seizure.SeizureState;
import org.jspecify.annotations.Nullable;

/** Needs counted from whole records, one by one, by the words of the documentation. */
record Recount(
        LocalDate asOf,
        Collection<SeizureState> seizures,
        Collection<InterceptionState> interceptions,
        List<Lesson> lessons) {

    private static final List<String> MEMBERS = List.of(
            "transportMode", "trafficType", "direction", "detectionMethod", "concealment", "origin", "destination");

    record Lesson(String unit, TrainingTheme theme, String reference, LocalDate lastDay) {}

    /** What the service answered of a need, in the words of {@link #of}. */
    static String words(Map<String, Object> need) {
        Map<?, ?> parts = (Map<?, ?>) Objects.requireNonNull(need.get("parts"));
        StringBuilder words = new StringBuilder();
        for (Object each : (List<?>) Objects.requireNonNull(need.get("evidence"))) {
            Map<?, ?> evidence = (Map<?, ?>) each;
            Object name = evidence.get("field") == null ? evidence.get("figure") : evidence.get("field");
            Object value = evidence.get("atLeast") == null ? evidence.get("value") : evidence.get("atLeast");
            words.append(name).append('=').append(value).append(' ');
            Optional.ofNullable(evidence.get("lastTaught"))
                    .ifPresent(taught -> words.append("by ").append(taught).append(' '));
        }
        return words + "exposure " + plain(parts.get("exposure")) + " gaps " + plain(parts.get("gaps")) + " recency "
                + plain(parts.get("recency")) + " score " + plain(need.get("score"));
    }

    String of(String unit, TrainingTheme theme) {
        Map<String, @Nullable Object> figures = new LinkedHashMap<>();
        BigDecimal exposure = theme.commodities().isEmpty() ? intercepted(unit, figures) : seized(unit, theme, figures);
        BigDecimal gaps = gaps(figures);
        Optional<Lesson> last = lessons.stream()
                .filter(lesson -> lesson.unit().equals(unit) && lesson.theme() == theme)
                .filter(lesson -> !lesson.lastDay().isAfter(asOf))
                .max(Comparator.comparing(Lesson::lastDay)
                        .thenComparing(Comparator.comparing(Lesson::reference).reversed()));
        Optional<Long> days = last.map(lesson -> ChronoUnit.DAYS.between(lesson.lastDay(), asOf));
        figures.put("daysSinceTaught", days.orElse(null));
        BigDecimal recency =
                days.map(since -> rounded(ratio(Math.min(since, 730), 730))).orElse(BigDecimal.ONE);
        BigDecimal score = new BigDecimal("0.8")
                .multiply(exposure)
                .add(new BigDecimal("0.2").multiply(gaps))
                .multiply(recency)
                .multiply(new BigDecimal(100))
                .setScale(1, RoundingMode.HALF_UP);
        return figures.entrySet().stream()
                        .map(figure -> figure.getKey() + "=" + figure.getValue())
                        .collect(joining(" "))
                + last.map(lesson -> " by " + lesson.reference()).orElse("")
                + " exposure " + plain(exposure) + " gaps " + plain(gaps) + " recency " + plain(recency) + " score "
                + plain(score);
    }

    private BigDecimal seized(String unit, TrainingTheme theme, Map<String, @Nullable Object> figures) {
        String country = unit.substring(0, 2);
        List<SeizureState> own = seized(theme, seizure -> seizure.unit().equals(unit));
        int inCountry =
                seized(theme, seizure -> seizure.country().equals(country)).size();
        int onRoutes = seized(theme, seizure -> goesThrough(seizure, country)).size();
        int inSubregion = seized(theme, seizure -> sameSubregion(seizure.country(), country))
                .size();
        figures.put("seizuresInUnit", own.size());
        figures.put("seizuresInCountry", inCountry);
        figures.put("seizuresOnRoutes", onRoutes);
        figures.put("seizuresInSubregion", inSubregion);
        if (!own.isEmpty()) {
            figures.put(
                    "transportMode",
                    empty(own, s -> s.transport() == null ? null : s.transport().mode()));
            figures.put("trafficType", empty(own, SeizureState::trafficType));
            figures.put("direction", empty(own, SeizureState::direction));
            figures.put(
                    "detectionMethod",
                    empty(own, s -> s.detection() == null ? null : s.detection().method()));
            figures.put("concealment", empty(own, SeizureState::concealment));
            figures.put(
                    "origin",
                    empty(own, s -> s.route() == null ? null : s.route().origin()));
            figures.put(
                    "destination",
                    empty(own, s -> s.route() == null ? null : s.route().destination()));
        }
        return rounded(new BigDecimal("0.4")
                .multiply(ratio(own.size(), own.size() + 1L))
                .add(new BigDecimal("0.2").multiply(ratio(inCountry, inCountry + 1L)))
                .add(new BigDecimal("0.2").multiply(ratio(onRoutes, onRoutes + 1L)))
                .add(new BigDecimal("0.2").multiply(ratio(inSubregion, inSubregion + 1L))));
    }

    private BigDecimal intercepted(String unit, Map<String, @Nullable Object> figures) {
        LocalDate until = Stream.iterate(asOf, day -> day.minusDays(1))
                .filter(day -> day.toString().matches(".*-(06-30|12-31)"))
                .findFirst()
                .orElseThrow();
        long count = interceptions.stream()
                .filter(interception -> interception.status() != SeizureStatus.RETRACTED)
                .filter(interception -> !interception.interceptedOn().isAfter(until))
                .filter(interception -> sameSubregion(interception.country(), unit.substring(0, 2)))
                .count();
        figures.put("interceptionsInSubregion", count < 11 ? 0 : 11);
        return new BigDecimal(count < 11 ? "0" : "0.5");
    }

    private List<SeizureState> seized(TrainingTheme theme, Predicate<SeizureState> where) {
        return seizures.stream()
                .filter(seizure -> seizure.status() != SeizureStatus.RETRACTED)
                .filter(seizure -> seizure.items().stream()
                        .anyMatch(item -> theme.commodities().contains(item.commodity())))
                .filter(seizure ->
                        !seizure.seizedOn().isAfter(asOf) && seizure.seizedOn().isAfter(asOf.minusYears(1)))
                .filter(where)
                .toList();
    }

    private static boolean goesThrough(SeizureState seizure, String country) {
        SeizureState.Route route = seizure.route();
        return route != null
                && Stream.concat(
                                Stream.of(route.origin(), route.departure(), route.destination()),
                                route.transit().stream())
                        .anyMatch(place -> place != null && place.startsWith(country));
    }

    private static boolean sameSubregion(String country, String other) {
        return Countries.subregionOf(country).equals(Countries.subregionOf(other));
    }

    private static long empty(List<SeizureState> seizures, Member member) {
        return seizures.stream()
                .map(member::of)
                .filter(value -> value == null || value.toString().equals("UNKNOWN"))
                .count();
    }

    /** The mean share over the seven members, from how often each is empty. */
    private static BigDecimal gaps(Map<String, @Nullable Object> figures) {
        if (!figures.containsKey("origin")) {
            return BigDecimal.ZERO;
        }
        long empty = MEMBERS.stream()
                .mapToLong(member -> Long.parseLong(String.valueOf(figures.get(member))))
                .sum();
        return rounded(ratio(empty, 7 * Long.parseLong(String.valueOf(figures.get("seizuresInUnit")))));
    }

    private static BigDecimal ratio(long part, long whole) {
        return new BigDecimal(part).divide(new BigDecimal(whole), MathContext.DECIMAL128);
    }

    private static BigDecimal rounded(BigDecimal share) {
        return share.setScale(6, RoundingMode.HALF_UP);
    }

    private static String plain(@Nullable Object number) {
        BigDecimal value = new BigDecimal(String.valueOf(number));
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private interface Member {
        @Nullable
        Object of(SeizureState seizure);
    }
}
