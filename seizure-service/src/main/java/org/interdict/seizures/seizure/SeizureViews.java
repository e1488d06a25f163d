package org.interdict.seizures.seizure;

import jakarta.inject.Singleton;
import org.interdict.contracts.codes.Places;
import org.interdict.seizures.casework.Change;
import org.interdict.seizures.visibility.Sight;

/** Shows seizures to their readers. */
@Singleton
final class SeizureViews {
    private final Places places;

    SeizureViews(Places places) {
        this.places = places;
    }

    SeizureView of(Seizure seizure, Sight sight) {
        return SeizureView.of(
                seizure, places.mark(seizure.place()), sight.isOwnUnit(seizure.unit()) ? seizure.narrative() : null);
    }

    /** For files, which travel: without the narrative, whoever the reader is. */
    SeizureView forFile(Seizure seizure) {
        return SeizureView.of(seizure, places.mark(seizure.place()), null);
    }

    SeizureVersionView version(Seizure seizure, Sight sight) {
        Change change = seizure.change();
        return new SeizureVersionView(
                seizure.version(),
                change.kind(),
                change.at(),
                sight.showsWhoChanged(seizure.unit()) ? change.by() : null,
                change.reason(),
                of(seizure, sight));
    }
}
