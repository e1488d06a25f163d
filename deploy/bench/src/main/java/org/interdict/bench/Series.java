package org.interdict.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One quantity, a value for each round: the median, and how far the rounds lie apart. */
final class Series {
    private final List<Double> values = new ArrayList<>();

    void add(double value) {
        values.add(value);
    }

    double last() {
        return values.get(values.size() - 1);
    }

    double median() {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    double most() {
        return values.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
    }

    /** The least value that so many percent of all values do not exceed. */
    double percentile(int percent) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(Math.max(0, (int) Math.ceil(percent / 100.0 * sorted.size()) - 1));
    }

    int size() {
        return values.size();
    }

    double sum() {
        return values.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The median and the extremes, by the format of a number. */
    String text(String format) {
        return "%10s   %s".formatted(format(format, median()), spread(format));
    }

    private String spread(String format) {
        double least = values.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN);
        return format(format, least) + " – " + format(format, most());
    }

    private static String format(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
