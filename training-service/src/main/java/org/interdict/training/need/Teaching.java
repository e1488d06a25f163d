package org.interdict.training.need;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interdict.contracts.codes.TrainingKind;
import org.interdict.contracts.codes.TrainingTheme;

/** When a theme was last taught in a unit, seen from a day. */
record Teaching(String unit, TrainingTheme theme, LocalDate asOf, Optional<Lesson> last) {
    /** After so long what was taught counts as forgotten, and changed with its matter. */
    private static final long FORGOTTEN_AFTER_DAYS = 730;

    private static final String KINDS_THAT_TEACH = Stream.of(TrainingKind.values())
            .filter(kind -> kind != TrainingKind.NETWORK_MEETING)
            .map(TrainingKind::name)
            .collect(Collectors.joining(","));

    /** An activity that taught it, and its last day. */
    record Lesson(String reference, LocalDate endedOn) {}

    /** 0 on the day of the lesson, 1 when it is long ago or never was. */
    BigDecimal recency() {
        return last.map(lesson -> Share.of(Math.min(daysSince(lesson), FORGOTTEN_AFTER_DAYS), FORGOTTEN_AFTER_DAYS))
                .orElse(BigDecimal.ONE);
    }

    Evidence evidence() {
        return last.map(lesson -> Evidence.taught(
                        daysSince(lesson), lesson.reference(), "/api/v1/training-activities/" + lesson.reference()))
                .orElseGet(() -> Evidence.neverTaught("/api/v1/training-activities?unit=" + unit + "&theme=" + theme
                        + "&kind=" + KINDS_THAT_TEACH + "&status=HELD&to=" + asOf));
    }

    private long daysSince(Lesson lesson) {
        return ChronoUnit.DAYS.between(lesson.endedOn(), asOf);
    }
}
