package org.interdict.training.need;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.interdict.contracts.codes.TrainingTheme;
import org.interdict.training.need.Tally.Figure;
import org.interdict.training.need.Teaching.Lesson;
import org.jspecify.annotations.Nullable;

/** Everything that was counted for needs as of a day, at one moment. */
final class Counts {
    private final LocalDate asOf;
    private final LocalDate halfYear;
    private final Map<Place, Long> seizures = new HashMap<>();
    private final Map<Place, Map<DescribingField, Long>> leftEmpty = new HashMap<>();
    private final Map<Place, Lesson> lessons = new HashMap<>();
    private final Set<String> subregionsOfManyInterceptions = new HashSet<>();
    private @Nullable Instant computedAt;

    Counts(LocalDate asOf, LocalDate halfYear) {
        this.asOf = asOf;
        this.halfYear = halfYear;
    }

    void take(Tally tally) {
        switch (tally.figure()) {
            case UNIT, COUNTRY, ROUTES, SUBREGION -> seizures.put(at(tally), tally.value());
            case LEFT_EMPTY ->
                leftEmpty
                        .computeIfAbsent(at(tally), place -> new EnumMap<>(DescribingField.class))
                        .put(DescribingField.valueOf(detail(tally)), tally.value());
            case TAUGHT -> lessons.put(at(tally), new Lesson(detail(tally), Objects.requireNonNull(tally.day())));
            case INTERCEPTED -> subregionsOfManyInterceptions.add(Objects.requireNonNull(tally.place()));
            case APPLIED -> computedAt = tally.until();
        }
    }

    /** The time of the latest event that was taken in; absent before the first. */
    @Nullable
    Instant computedAt() {
        return computedAt;
    }

    Need need(Post post, TrainingTheme theme) {
        Optional<Lesson> last = Optional.ofNullable(lessons.get(new Place(Figure.TAUGHT, post.unit(), theme.name())));
        return Need.of(post, theme, signs(post, theme), new Teaching(post.unit(), theme, asOf, last));
    }

    private Signs signs(Post post, TrainingTheme theme) {
        if (Steering.of(theme) == Steering.INTERCEPTIONS) {
            return new Intercepted(
                    halfYear,
                    post.subregion()
                            .filter(subregionsOfManyInterceptions::contains)
                            .isPresent());
        }
        return new Seized(
                post,
                theme,
                asOf,
                seizures(Figure.UNIT, post.unit(), theme),
                seizures(Figure.COUNTRY, post.country(), theme),
                seizures(Figure.ROUTES, post.country(), theme),
                post.subregion()
                        .map(subregion -> seizures(Figure.SUBREGION, subregion, theme))
                        .orElse(0L),
                leftEmpty.getOrDefault(new Place(Figure.LEFT_EMPTY, post.unit(), theme.name()), Map.of()));
    }

    private static Place at(Tally tally) {
        return new Place(tally.figure(), tally.place(), tally.theme());
    }

    private static String detail(Tally tally) {
        return Objects.requireNonNull(tally.detail());
    }

    private long seizures(Figure figure, String code, TrainingTheme theme) {
        return seizures.getOrDefault(new Place(figure, code, theme.name()), 0L);
    }

    /** A unit, country or subregion under a figure, for a theme. */
    private record Place(
            Figure figure, @Nullable String code, @Nullable String theme) {}
}
