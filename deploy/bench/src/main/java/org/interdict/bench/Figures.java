package org.interdict.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The figures as an analyst reads them. */
final class Figures {
    private static final Pattern TOTAL = Pattern.compile("\"total\":\\{\"seizures\":(\\d+)");

    private final HttpClient http;
    private final int port;
    private final Tokens tokens;

    Figures(HttpClient http, int port, Tokens tokens) {
        this.http = http;
        this.port = port;
        this.tokens = tokens;
    }

    /** Seizures that count. */
    long seizures() throws IOException, InterruptedException {
        return total("");
    }

    /** Seizures that count between these days, inclusive. */
    long seizures(String from, String to) throws IOException, InterruptedException {
        return total("?from=" + from + "&to=" + to);
    }

    private long total(String query) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/statistics/seizures" + query))
                        .header("Authorization", "Bearer " + tokens.programme())
                        .timeout(Duration.ofSeconds(60))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        Matcher total = TOTAL.matcher(answer.body());
        if (answer.statusCode() != 200 || !total.find()) {
            throw new Refusal("The figures cannot be read: " + answer.statusCode() + " " + answer.body());
        }
        return Long.parseLong(total.group(1));
    }

    long ofYear(int year) throws IOException, InterruptedException {
        return seizures(year + "-01-01", year + "-12-31");
    }

    /** Seconds until that many of the year count; refuses after two minutes. */
    double untilYear(int year, long count) throws IOException, InterruptedException {
        return until(year + "-01-01", year + "-12-31", count, 50, 120);
    }

    double until(String from, String to, long count, int everyMillis, int atMostSeconds)
            throws IOException, InterruptedException {
        return until(() -> seizures(from, to), count, everyMillis, atMostSeconds);
    }

    /** Seconds until a total has come to this count. */
    static double until(Total total, long count, int everyMillis, int atMostSeconds)
            throws IOException, InterruptedException {
        long begin = System.nanoTime();
        long last = begin + TimeUnit.SECONDS.toNanos(atMostSeconds);
        for (long counted = total.ask(); counted < count; counted = total.ask()) {
            if (System.nanoTime() > last) {
                throw new Refusal(
                        "After " + atMostSeconds + " seconds the figures count " + counted + ", not " + count);
            }
            TimeUnit.MILLISECONDS.sleep(everyMillis);
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    /** A total, asked for each time anew. */
    interface Total {
        long ask() throws IOException, InterruptedException;
    }
}
