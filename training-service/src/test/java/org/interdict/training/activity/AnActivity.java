package org.interdict.training.activity;

import java.time.LocalDate;
import java.util.List;
import org.interdict.contracts.codes.Agency;
import org.interdict.contracts.codes.TrainingKind;
import org.interdict.contracts.codes.TrainingStatus;
import org.interdict.contracts.codes.TrainingTheme;
import org.jspecify.annotations.Nullable;

/** A workshop of two days in a port control unit, changed as the test needs it. */
final class AnActivity {
    private String reference = "TR001";
    private List<TrainingTheme> themes = List.of(TrainingTheme.PROFILING);
    private LocalDate from = LocalDate.of(2023, 4, 5);
    private LocalDate to = LocalDate.of(2023, 4, 6);
    private @Nullable String place = "FJSUV";
    private List<String> units = List.of("FJSUV-PCU");
    private @Nullable TrainingStatus status;
    private List<Attendance> attendance = List.of();

    static AnActivity anActivity() {
        return new AnActivity();
    }

    static Attendance ofUnit(String unit, int female, int male) {
        return new Attendance(unit, null, Agency.CUSTOMS, female, male, 0);
    }

    static Attendance ofCountry(String country, int female, int male) {
        return new Attendance(null, country, Agency.CUSTOMS, female, male, 0);
    }

    AnActivity named(String newReference) {
        reference = newReference;
        return this;
    }

    AnActivity on(TrainingTheme... newThemes) {
        themes = List.of(newThemes);
        return this;
    }

    AnActivity during(String first, String last) {
        from = LocalDate.parse(first);
        to = LocalDate.parse(last);
        return this;
    }

    AnActivity at(String newPlace) {
        place = newPlace;
        return this;
    }

    AnActivity forUnits(String... codes) {
        units = List.of(codes);
        return this;
    }

    AnActivity held(Attendance... lines) {
        status = TrainingStatus.HELD;
        return attendedBy(lines);
    }

    AnActivity is(TrainingStatus newStatus) {
        status = newStatus;
        return this;
    }

    AnActivity attendedBy(Attendance... lines) {
        attendance = List.of(lines);
        return this;
    }

    NewActivity build() {
        return new NewActivity(
                reference,
                "Risk profiling and inspection",
                TrainingKind.WORKSHOP,
                themes,
                from,
                to,
                place,
                units,
                null,
                status,
                attendance);
    }
}
