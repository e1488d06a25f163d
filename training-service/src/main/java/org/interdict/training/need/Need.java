package org.interdict.training.need;

import java.util.ArrayList;
import java.util.List;
import org.interdict.contracts.codes.TrainingTheme;

/** How much a unit needs to be taught a theme. */
record Need(Post post, TrainingTheme theme, Signs signs, Teaching teaching, Score score) {
    static Need of(Post post, TrainingTheme theme, Signs signs, Teaching teaching) {
        return new Need(post, theme, signs, teaching, new Score(signs.exposure(), signs.gaps(), teaching.recency()));
    }

    boolean isFelt() {
        return score.value().signum() > 0;
    }

    Rank rank() {
        return new Rank(score.value(), post.unit(), theme.name());
    }

    List<Evidence> evidence() {
        List<Evidence> evidence = new ArrayList<>(signs.evidence());
        evidence.add(teaching.evidence());
        return evidence;
    }
}
