package org.interdict.seizures.person;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;

/** A half of a year, by its last day: 30 June or 31 December. */
record HalfYear(LocalDate end) implements Comparable<HalfYear> {
    HalfYear {
        if (!end.equals(endOf(end))) {
            throw new IllegalArgumentException("not the end of a half-year");
        }
    }

    /** The half-year in which the day lies. */
    static HalfYear of(LocalDate day) {
        return new HalfYear(endOf(day));
    }

    /** The latest half-year whose last day is over when this day begins. */
    static HalfYear lastEndedBefore(LocalDate day) {
        return of(day).previous();
    }

    /** From the first to this one. */
    List<HalfYear> since(HalfYear first) {
        List<HalfYear> halves = new ArrayList<>();
        for (HalfYear half = first; half.compareTo(this) < 0; half = half.next()) {
            halves.add(half);
        }
        halves.add(this);
        return halves;
    }

    @Override
    public int compareTo(HalfYear other) {
        return end.compareTo(other.end);
    }

    private HalfYear previous() {
        return of(end.minusMonths(6).withDayOfMonth(1));
    }

    private HalfYear next() {
        return of(end.plusDays(1));
    }

    private static LocalDate endOf(LocalDate day) {
        return day.getMonthValue() <= Month.JUNE.getValue()
                ? LocalDate.of(day.getYear(), Month.JUNE, 30)
                : LocalDate.of(day.getYear(), Month.DECEMBER, 31);
    }
}
