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
import org.interdict.training.need.Teaching.Lesson;
import org.jspecify.annotations.Nullable;

/** Everything that was counted for needs as of a day, at one moment. */
final class Counts {
    private final LocalDate asOf;
    private final Map<Place, Long> seizures = new HashMap<>();
    private final Map<Place, Map<DescribingField, Long>> leftEmpty = new HashMap<>();
    private final Map<Place, Lesson> lessons = new HashMap<>();
    private final Set<String> subregionsOfManyInterceptions = new HashSet<>();
    private @Nullable Instant computedAt;

    Counts(LocalDate asOf) {
        this.asOf = asOf;
    }

    void take(Tally tally) {
        switch (tally.figure()) {
            case UNIT, COUNTRY, ROUTES, SUBREGION -> seizures.put(tally.at(), tally.value());
            case LEFT_EMPTY ->
                leftEmpty
                        .computeIfAbsent(tally.at(), place -> new EnumMap<>(DescribingField.class))
                        .put(DescribingField.valueOf(tally.known()), tally.value());
            case TAUGHT -> lessons.put(tally.at(), new Lesson(tally.known(), Objects.requireNonNull(tally.day())));
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
                    asOf,
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

    private long seizures(Figure figure, String code, TrainingTheme theme) {
        return seizures.getOrDefault(new Place(figure, code, theme.name()), 0L);
    }

    /** What a row of the count counts. */
    enum Figure {
        UNIT,
        COUNTRY,
        ROUTES,
        SUBREGION,
        LEFT_EMPTY,
        TAUGHT,
        INTERCEPTED,
        APPLIED
    }

    /** A unit, country or subregion under a figure, for a theme. */
    private record Place(
            Figure figure, @Nullable String code, @Nullable String theme) {}

    /**
     * A row of the count; what a figure does not need is absent.
     *
     * @param detail the empty member, or the activity that taught
     */
    record Tally(
            Figure figure,
            @Nullable String place,
            @Nullable String theme,
            @Nullable String detail,
            long value,
            @Nullable LocalDate day,
            @Nullable Instant until) {

        private Place at() {
            return new Place(figure, place, theme);
        }

        private String known() {
            return Objects.requireNonNull(detail);
        }
    }
}
