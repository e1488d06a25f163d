package org.interdict.training.need;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interdict.contracts.codes.TrainingTheme;
import org.interdict.contracts.codes.UnitType;
import org.interdict.kit.page.Page;
import org.interdict.training.unit.KnownUnit;
import org.interdict.training.unit.KnownUnits;

/** The needs for training, worked out when they are asked for: nothing of them is kept. */
@Singleton
final class Needs {
    private final NeedFigures figures;
    private final KnownUnits units;
    private final Clock clock;

    Needs(NeedFigures figures, KnownUnits units, Clock clock) {
        this.figures = figures;
        this.units = units;
        this.clock = clock;
    }

    /** Those of these units that no registry has told of. */
    Set<String> unknown(Collection<String> codes) {
        Map<String, KnownUnit> known = codes.isEmpty() ? Map.of() : units.all();
        return codes.stream().filter(code -> !known.containsKey(code)).collect(Collectors.toSet());
    }

    /** The needs of the units that are in service on the day, the most pressing first. */
    NeedsView answer(NeedQuestion question, int limit) {
        List<TrainingTheme> themes = question.steered();
        Counts counts = figures.count(question.asOf(), halfYear(question.asOf()), themes);
        List<Need> needs = posts(question.asOf())
                .filter(question::isOf)
                .flatMap(post -> themes.stream().map(theme -> counts.need(post, theme)))
                .filter(question::wants)
                .filter(need -> question.after()
                        .map(rank -> rank.compareTo(need.rank()) < 0)
                        .orElse(true))
                .sorted(Comparator.comparing(Need::rank))
                .limit(limit + 1L)
                .toList();
        return NeedsView.of(counts.computedAt(), question.asOf(), Page.cut(needs, limit, question::cursorAfter));
    }

    private LocalDate halfYear(LocalDate asOf) {
        return Intercepted.halfYear(asOf, LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(-12)));
    }

    private Stream<Post> posts(LocalDate day) {
        return units.all().values().stream()
                .filter(unit -> unit.type() != UnitType.NATIONAL)
                .filter(unit -> isInService(unit, day))
                .map(Post::of);
    }

    /** Established by then and not closed by then. */
    private static boolean isInService(KnownUnit unit, LocalDate day) {
        return unit.existedOn(day) && !day.equals(unit.closedOn());
    }
}
